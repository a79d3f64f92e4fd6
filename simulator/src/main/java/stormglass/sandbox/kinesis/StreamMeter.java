package stormglass.sandbox.kinesis;

import stormglass.meter.Meter;
import stormglass.meter.Usage;

/// Counts what Kinesis bills: for streams on demand their time and, for each record, the kilobytes
/// begun that come in and go out; for provisioned shards their time and the units of 25 KB begun
/// (Kinesis pricing page, 2026-11; that what goes out is rounded as what comes in is an
/// assumption).
public final class StreamMeter {

  private static final int KILOBYTE = 1024;
  private static final int PUT_UNIT = 25 * KILOBYTE;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Meter meter;
  private final DataStreams streams;

  public StreamMeter(Meter meter, DataStreams streams) {
    this.meter = meter;
    this.streams = streams;
  }

  /// Counts a record that was put; every mapping of the stream reads it once.
  void put(HostedStream stream, int bytes) {
    String label = stream.definition().label();
    if (stream.definition().onDemand()) {
      meter.count(Usage.KINESIS_IN_KILOBYTES, label, begun(bytes, KILOBYTE));
      int readers = stream.readers();
      if (readers > 0) {
        meter.count(Usage.KINESIS_OUT_KILOBYTES, label, readers * begun(bytes, KILOBYTE));
      }
    } else {
      meter.count(Usage.KINESIS_PUT_UNITS, label, begun(bytes, PUT_UNIT));
    }
  }

  /// Counts a record that a client has read.
  void read(HostedStream stream, int bytes) {
    if (stream.definition().onDemand()) {
      meter.count(Usage.KINESIS_OUT_KILOBYTES, stream.definition().label(), begun(bytes, KILOBYTE));
    }
  }

  /// Counts the time that has passed since the last time.
  public void count(long nowNanos) {
    for (HostedStream stream : streams.all()) {
      long millis = stream.moreNanos(nowNanos) / NANOS_PER_MILLI;
      if (stream.definition().onDemand()) {
        meter.count(Usage.KINESIS_STREAM_MILLIS, stream.definition().label(), millis);
      } else {
        meter.count(
            Usage.KINESIS_SHARD_MILLIS,
            stream.definition().label(),
            millis * stream.definition().shards());
      }
    }
  }

  private static long begun(int bytes, int unit) {
    return Math.max(1, (bytes + unit - 1L) / unit);
  }
}
