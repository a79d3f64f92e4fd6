package stormglass.cloud.mapping;

import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;

/// How many batches of a queue may run at once: few at first, more the longer all of them are busy
/// while messages wait, fewer again when not, and fewer with each failed invocation.
final class PollerRamp {

  private static final long NANOS_PER_MINUTE = 60_000_000_000L;

  private final int start;
  private final long nanosPerBatch;
  private final long mostNanos;
  private final long leastNanos;
  private long grownNanos;
  private long asOfNanos;
  private boolean saturated;

  /// @param maxConcurrency the mapping's own maximum; 0 where there is none
  PollerRamp(Limits limits, int maxConcurrency) {
    int most = limits.count(Limit.MAPPING_BATCHES_MOST);
    int cap = maxConcurrency > 0 ? Math.min(maxConcurrency, most) : most;
    this.start = Math.min(limits.count(Limit.MAPPING_BATCHES_AT_START), cap);
    // With a maximum of its own a mapping never falls below the start (Lambda, SQS scaling).
    int least = maxConcurrency > 0 ? start : limits.count(Limit.MAPPING_BATCHES_LEAST);
    this.nanosPerBatch = NANOS_PER_MINUTE / limits.of(Limit.MAPPING_BATCHES_PER_MINUTE);
    this.mostNanos = (cap - start) * nanosPerBatch;
    this.leastNanos = (Math.min(least, start) - start) * nanosPerBatch;
  }

  /// The batches that may run at once.
  int limit(long nowNanos) {
    move(nowNanos);
    return start + (int) Math.floorDiv(grownNanos, nanosPerBatch);
  }

  /// Says whether all batches are busy while messages wait.
  void saturated(boolean now, long nowNanos) {
    move(nowNanos);
    saturated = now;
  }

  /// One batch less, for a failed invocation.
  void backOff(long nowNanos) {
    move(nowNanos);
    grownNanos = Math.max(leastNanos, grownNanos - nanosPerBatch);
  }

  /// When the limit is one higher and someone waits for it; [Long#MAX_VALUE] if neither.
  long nextStepNanos(long nowNanos) {
    move(nowNanos);
    return saturated && grownNanos < mostNanos
        ? nowNanos + nanosPerBatch - Math.floorMod(grownNanos, nanosPerBatch)
        : Long.MAX_VALUE;
  }

  private void move(long nowNanos) {
    long elapsed = nowNanos - asOfNanos;
    if (elapsed <= 0) {
      return;
    }
    asOfNanos = nowNanos;
    if (saturated) {
      grownNanos = Math.min(mostNanos, grownNanos + Math.min(elapsed, mostNanos - leastNanos));
    } else if (grownNanos < 0) {
      grownNanos = Math.min(0, grownNanos + elapsed);
    } else {
      grownNanos = Math.max(0, grownNanos - elapsed);
    }
  }
}
