package stormglass.cloud.limits;

import java.util.random.RandomGenerator;

/// Waits that double from one failure to the next, up to a longest one.
///
/// @param firstNanos the wait after the first failure, at least 1
/// @param mostNanos the longest wait
public record Backoff(long firstNanos, long mostNanos) {

  private static final int MOST_DOUBLINGS = 40;

  /// The waits between two limits.
  public static Backoff of(Limits limits, Limit first, Limit most) {
    return new Backoff(limits.nanos(first), limits.nanos(most));
  }

  /// The wait after that many failures in a row, at least 1.
  public long nanos(int failures) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    return firstNanos > mostNanos >> doublings ? mostNanos : firstNanos << doublings;
  }

  /// The same wait, of which one half is random.
  public long jitteredNanos(int failures, RandomGenerator random) {
    long half = nanos(failures) / 2;
    return half + random.nextLong(half + 1);
  }
}
