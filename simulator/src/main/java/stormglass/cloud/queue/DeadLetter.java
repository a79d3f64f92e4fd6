package stormglass.cloud.queue;

import org.jspecify.annotations.Nullable;

/// Why something lies in a dead-letter queue that a service, not a redrive, put there.
///
/// @param reason what ended the attempts
/// @param from the target, function or mapping that gave up
/// @param attempts how often it was tried
/// @param range the records given up, where they came from a stream
public record DeadLetter(Reason reason, String from, int attempts, @Nullable Range range) {

  /// What ended the attempts.
  public enum Reason {
    /// The receiver answered with an error that is not tried again.
    REFUSED,
    /// The retries are used up.
    RETRIES_EXHAUSTED,
    /// The event or record is too old to be tried again.
    TOO_OLD
  }

  /// Consecutive records of one shard.
  ///
  /// @param shard the index of the shard
  /// @param firstSequence of the first record given up
  /// @param lastSequence of the last record given up
  /// @param records how many were given up
  /// @param firstAtNanos when the first of them was appended
  /// @param lastAtNanos when the last of them was appended
  public record Range(
      int shard,
      long firstSequence,
      long lastSequence,
      int records,
      long firstAtNanos,
      long lastAtNanos) {}
}
