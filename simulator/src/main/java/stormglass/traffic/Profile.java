package stormglass.traffic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Which sessions arrive at what rate.
///
/// @param compression by how much arrivals and think times are sped up, at least 1; nothing else is
/// @param warmUpSeconds for how long of the replay, as the clock on the wall has it, latencies are
///   kept apart
/// @param mix weights by session kind, in the order of the file
public record Profile(
    String name,
    String description,
    ArrivalLaw arrivals,
    double compression,
    double warmUpSeconds,
    SequencedMap<String, Double> mix) {

  public Profile {
    mix = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(mix));
  }

  /// For how long sessions arrive, as the clock on the wall has it.
  public double replaySeconds() {
    return arrivals.seconds() / compression;
  }

  /// The same sessions at a constant rate, for figures: nothing is compressed but think times.
  ///
  /// @param sessionsPerSecond as the clock on the wall has it
  /// @param seconds as the clock on the wall has it
  public Profile at(double sessionsPerSecond, double seconds) {
    ArrivalLaw constant =
        new ArrivalLaw.Constant(sessionsPerSecond / compression, seconds * compression);
    return new Profile(name, description, constant, compression, warmUpSeconds, mix);
  }

  /// The same traffic at another compression.
  public Profile compressed(double otherCompression) {
    return new Profile(name, description, arrivals, otherCompression, warmUpSeconds, mix);
  }
}
