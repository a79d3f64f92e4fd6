package stormglass.sandbox.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The sandbox's time: it runs with the machine's, and can jump forward over what nobody needs to
/// wait for.
public final class SandboxClock implements InstantSource {

  private final Instant origin;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private volatile long skippedNanos;

  /// @param wallClock read once
  /// @param nanoTime a monotonic source, such as `System::nanoTime`
  public SandboxClock(InstantSource wallClock, LongSupplier nanoTime) {
    this.origin = wallClock.instant();
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
  }

  /// Nanoseconds since the start, with all that was jumped over.
  public long nowNanos() {
    return nanoTime.getAsLong() - startNanos + skippedNanos;
  }

  /// The time of a moment on this clock.
  public Instant at(long nanos) {
    return origin.plusNanos(nanos);
  }

  @Override
  public Instant instant() {
    return at(nowNanos());
  }

  /// Moves on to a moment; does nothing when it has passed. One thread at a time.
  void jumpTo(long nanos) {
    long skipped = skippedNanos;
    long ahead = nanos - nowNanos();
    if (ahead > 0) {
      skippedNanos = skipped + ahead;
    }
  }
}
