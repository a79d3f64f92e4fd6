package stormglass.traffic;

import java.util.SequencedMap;

/// A number, or a set of weights, on which the traffic rests, and where it comes from.
///
/// @param name with its unit, such as `thinkTimeMeanSeconds`
public record Parameter(String name, Value value, Origin origin) {

  /// What a parameter says.
  public sealed interface Value {
    /// One number.
    record Amount(double value) implements Value {}

    /// Weights by name, in the order of the file. Only their ratios matter.
    record Weights(SequencedMap<String, Double> byName) implements Value {}
  }

  /// Where a parameter comes from.
  public sealed interface Origin {
    /// The source, as one would cite it.
    String text();

    /// Someone measured or published it.
    record Source(String text) implements Origin {}

    /// Nobody did; the text says why it is believed.
    record Assumption(String text) implements Origin {}
  }
}
