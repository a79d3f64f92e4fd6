package stormglass.forecast;

import java.util.List;
import stormglass.calibration.Quantiles;
import stormglass.calibration.Quantiles.Point;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.HashKey;
import stormglass.cloud.stream.ShardedStream;

/// How what is written to a stream comes to the functions that read it.
///
/// Drawing each read from the published quantiles would let a record that comes while a read is
/// under way ride along too early. So a record is to be seen after a while, a shard is read at a
/// steady rate, and a read takes a little: together that gives the published quantiles, at any
/// rate, and the batches that such reads make.
enum StreamPolls {
  /// Of a table's changes, read four times a second: together the quantiles of [Delay#STREAM].
  TABLE(
      70, 250, Quantiles.of(List.of(new Point(0.5, 8), new Point(0.9, 60), new Point(0.99, 350)))),
  /// Of a data stream, with a rate that is fitted too: together the quantiles of
  /// [Delay#DATA_STREAM], whose spread is less than that of the one read a second that AWS names.
  DATA(
      170,
      840,
      Quantiles.of(
          List.of(
              new Point(0.5, 8),
              new Point(0.95, 60),
              new Point(0.98, 950),
              new Point(0.999, 1100))));

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final long visibleNanos;
  private final long periodNanos;

  /// How long a read takes, in milliseconds: fitted, so that all three together have quantiles
  /// within a tenth of the published ones.
  private final Quantiles read;

  StreamPolls(long visibleMillis, long periodMillis, Quantiles read) {
    this.visibleNanos = visibleMillis * NANOS_PER_MILLI;
    this.periodNanos = periodMillis * NANOS_PER_MILLI;
    this.read = read;
  }

  /// A change that a read will see.
  record Change(ShardedStream<Load> stream, Parcel parcel) {}

  /// A record of a data stream that a read will see.
  record Visible(DataStream<Load> stream, Datum datum, HashKey key) {}

  /// How long it takes until a read can see a record.
  long visibleNanos() {
    return visibleNanos;
  }

  /// When the next read of a stream comes back.
  ///
  /// @param shift where in the period this stream is read, at least 0
  /// @param uniform at least 0 and below 1
  long nextReadNanos(long nowNanos, int shift, double uniform) {
    long phase = (shift * 61_803_399L) % periodNanos;
    long poll = Math.ceilDiv(nowNanos - phase, periodNanos) * periodNanos + phase;
    return poll + (long) (read.sample(uniform) * 1e6);
  }
}
