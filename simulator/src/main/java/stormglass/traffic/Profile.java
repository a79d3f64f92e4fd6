package stormglass.traffic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Which sessions arrive at what rate.
///
/// @param compression by how much arrivals and think times are sped up, at least 1; nothing else is
/// @param warmUpSeconds for how long a replay warms up before, as the clock on the wall has it
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

  /// For how long sessions arrive after the warm-up, as the clock on the wall has it.
  public double replaySeconds() {
    return arrivals.seconds() / compression;
  }

  /// What comes before a replay, so that it meets a system that runs already: the same mix, ever
  /// more of it, up to the average rate.
  Profile warmUp() {
    ArrivalLaw ramp = new ArrivalLaw.Ramp(arrivals.averagePerSecond(), warmUpSeconds * compression);
    return new Profile(name, description, ramp, compression, 0, mix);
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

  /// The same traffic after another warm-up.
  public Profile warmedUp(double seconds) {
    return new Profile(name, description, arrivals, compression, seconds, mix);
  }

  /// The same traffic at another compression.
  public Profile compressed(double otherCompression) {
    return new Profile(name, description, arrivals, otherCompression, warmUpSeconds, mix);
  }
}
