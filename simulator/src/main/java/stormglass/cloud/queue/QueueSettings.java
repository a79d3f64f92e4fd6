package stormglass.cloud.queue;

/// The attributes of a queue that govern time.
///
/// @param visibilityTimeoutNanos how long a received message stays hidden, 0 s to 12 h
/// @param delayNanos how long a sent message stays hidden, 0 s to 15 min
/// @param retentionNanos how long a message is kept, 60 s to 14 days
public record QueueSettings(long visibilityTimeoutNanos, long delayNanos, long retentionNanos) {

  private static final long SECOND = 1_000_000_000L;

  /// A queue created without attributes: 30 s, 0 s, 4 days (SQS API reference, 2026-11).
  public static final QueueSettings STANDARD = ofSeconds(30, 0, 4 * 86_400);

  /// The settings in whole seconds, as templates have them.
  public static QueueSettings ofSeconds(long visibilityTimeout, long delay, long retention) {
    return new QueueSettings(visibilityTimeout * SECOND, delay * SECOND, retention * SECOND);
  }
}
