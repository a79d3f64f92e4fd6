package stormglass.contracts;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How often something is tried and how long to wait in between: twice as long after each attempt,
/// of which a random part between none and all is waited (full jitter).
///
/// @param attempts at least 1
/// @param first the longest wait after the first attempt
public record Backoff(int attempts, Duration first, RandomGenerator random, Pause pause) {

  /// Waits.
  @FunctionalInterface
  public interface Pause {

    /// Returns when the time is over or the thread is interrupted.
    void pause(Duration time);
  }

  public Backoff {
    if (attempts < 1 || attempts > 20) {
      throw new IllegalArgumentException("attempts must be 1 to 20, not " + attempts);
    }
  }

  /// Four attempts, with at most 50, 100 and 200 ms between them.
  public static Backoff standard() {
    return new Backoff(4, Duration.ofMillis(50), new SplittableRandom(), Backoff::sleep);
  }

  void pauseAfter(int attempt) {
    long most = first.toNanos() << (attempt - 1);
    pause.pause(Duration.ofNanos(random.nextLong(most + 1)));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
