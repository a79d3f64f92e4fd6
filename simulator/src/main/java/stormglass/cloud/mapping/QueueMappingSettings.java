package stormglass.cloud.mapping;

/// How a queue feeds a function.
///
/// @param batchSize messages in one invocation at most, 1 to 10,000
/// @param windowNanos how long a batch is gathered, 0 s to 300 s; at least 1 s above 10 messages
/// @param maxConcurrency batches that run at once at most, 2 to 1,000; 0 where the template sets
///   none
/// @param reportsItemFailures whether the function names the messages that failed
public record QueueMappingSettings(
    int batchSize, long windowNanos, int maxConcurrency, boolean reportsItemFailures) {

  /// Ten messages, no window, no maximum, whole batches (Lambda API reference, 2026-11).
  public static final QueueMappingSettings STANDARD = new QueueMappingSettings(10, 0, 0, false);
}
