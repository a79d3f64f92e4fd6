package stormglass.sandbox.queue;

import stormglass.meter.Meter;
import stormglass.meter.Usage;

/// Counts requests to queues as SQS bills them: one for every 64 KB begun, at least one (SQS
/// pricing page, 2026-11).
public final class QueueMeter {

  private static final long CHUNK_BYTES = 64 * 1024;

  private final Meter meter;

  public QueueMeter(Meter meter) {
    this.meter = meter;
  }

  /// Counts one request.
  ///
  /// @param bytes of all messages that it carried
  void request(HostedQueue queue, long bytes) {
    request(queue.label(), bytes);
  }

  /// Counts one request.
  ///
  /// @param queue its label
  /// @param bytes of all messages that it carried
  public void request(String queue, long bytes) {
    long chunks = Math.max(1, (bytes + CHUNK_BYTES - 1) / CHUNK_BYTES);
    meter.count(Usage.SQS_STANDARD_REQUESTS, queue, chunks);
  }
}
