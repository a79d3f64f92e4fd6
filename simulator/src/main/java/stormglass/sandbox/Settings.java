package stormglass.sandbox;

import java.time.InstantSource;
import java.util.function.Consumer;
import stormglass.sandbox.observation.Observation;

/// How a sandbox starts.
///
/// @param port on the loopback interface; 0 for a free one
/// @param wallClock read once, at the start; afterwards the sandbox keeps its own time
/// @param seed of everything random, such as the jitter of retries
/// @param concurrency how many invocations run at once in the whole account
/// @param observer told of everything, by many threads at once, and must not block
public record Settings(
    int port, InstantSource wallClock, long seed, int concurrency, Consumer<Observation> observer) {

  /// A free port, a thousand concurrent invocations and nobody who watches.
  public static Settings of(InstantSource wallClock) {
    return new Settings(0, wallClock, 1, 1000, observation -> {});
  }

  public Settings withPort(int other) {
    return new Settings(other, wallClock, seed, concurrency, observer);
  }

  public Settings withSeed(long other) {
    return new Settings(port, wallClock, other, concurrency, observer);
  }

  public Settings withConcurrency(int other) {
    return new Settings(port, wallClock, seed, other, observer);
  }

  public Settings withObserver(Consumer<Observation> other) {
    return new Settings(port, wallClock, seed, concurrency, other);
  }
}
