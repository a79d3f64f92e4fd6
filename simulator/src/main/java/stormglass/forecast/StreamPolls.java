package stormglass.forecast;

import java.util.List;
import stormglass.calibration.Quantiles;
import stormglass.calibration.Quantiles.Point;
import stormglass.cloud.stream.ShardedStream;

/// How a table's changes come to the functions that read its stream.
///
/// Drawing each read from the published quantiles would let a change that comes while a read is
/// under way ride along too early. So a change is to be seen after a while, a shard is read four
/// times a second, and a read takes a little: together that gives the quantiles of [Delay#STREAM],
/// at any rate, and the batches that four reads a second make.
final class StreamPolls {

  /// How long it takes until a read can see a change.
  static final long VISIBLE_NANOS = 70_000_000;

  private static final long PERIOD_NANOS = 250_000_000;

  /// How long a read takes, in milliseconds: fitted, so that all three together have quantiles
  /// within a tenth of the published ones.
  private static final Quantiles READ =
      Quantiles.of(List.of(new Point(0.5, 8), new Point(0.9, 60), new Point(0.99, 350)));

  private StreamPolls() {}

  /// A change that a read will see.
  record Change(ShardedStream<Load> stream, Parcel parcel) {}

  /// When the next read of a stream comes back.
  ///
  /// @param shift where in the period this stream is read, at least 0
  /// @param uniform at least 0 and below 1
  static long nextReadNanos(long nowNanos, int shift, double uniform) {
    long phase = (shift * 61_803_399L) % PERIOD_NANOS;
    long poll = Math.ceilDiv(nowNanos - phase, PERIOD_NANOS) * PERIOD_NANOS + phase;
    return poll + (long) (READ.sample(uniform) * 1e6);
  }
}
