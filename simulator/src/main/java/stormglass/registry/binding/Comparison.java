package stormglass.registry.binding;

import java.util.List;

/// How a code binding and our classes agree on the samples of a schema.
///
/// @param schema its name in the registry
/// @param samples how many there were
/// @param equal how many both wrote alike, but for what their forms make of it
/// @param forms what was written in another form, by all samples
/// @param differences what is not the same, by place
public record Comparison(
    String schema, int samples, int equal, Forms forms, List<Difference> differences) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /// How often one value stands in two forms. That is how the classes of a binding are, and no
  /// difference.
  ///
  /// @param times a date-time is a `Date`: its milliseconds since 1970 as a number, and no more
  ///   digits than those
  /// @param nulls an absent value is written as null
  /// @param uuids a UUID keeps its capitals; ours are written in small letters
  public record Forms(long times, long nulls, long uuids) {
    Forms plus(Forms other) {
      return new Forms(times + other.times, nulls + other.nulls, uuids + other.uuids);
    }
  }

  /// One place at which events come out differently.
  ///
  /// @param pointer where in the event, as in the first such sample
  /// @param ours as JSON, shortened
  /// @param theirs as JSON, shortened
  /// @param samples in how many samples
  public record Difference(String pointer, String ours, String theirs, int samples) {}
}
