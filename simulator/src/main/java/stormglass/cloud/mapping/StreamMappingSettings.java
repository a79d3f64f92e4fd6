package stormglass.cloud.mapping;

/// How a stream feeds a function.
///
/// @param batchSize records in one invocation at most, 1 to 10,000
/// @param windowNanos how long a batch is gathered, 0 s to 300 s
/// @param parallelization batches of one shard that run at once, 1 to 10; one item's stay in order
/// @param start from which record a new mapping reads
/// @param onError what happens to a batch that fails
public record StreamMappingSettings(
    int batchSize, long windowNanos, int parallelization, Start start, OnError onError) {

  /// Hundred records from the newest on, tried until they expire (Lambda API reference, 2026-11).
  public static final StreamMappingSettings STANDARD =
      new StreamMappingSettings(100, 0, 1, Start.LATEST, OnError.STANDARD);

  /// Where a new mapping starts to read.
  public enum Start {
    /// At the oldest record kept.
    TRIM_HORIZON,
    /// After the newest record.
    LATEST
  }

  /// What happens to a batch that fails.
  ///
  /// @param maxRetries how often it is tried again; -1 until its records expire
  /// @param maxRecordAgeNanos from which age records are given up; -1 when they expire
  /// @param bisects whether a failed batch is halved, which costs no retry
  /// @param reportsItemFailures whether the function names the records that failed
  public record OnError(
      int maxRetries, long maxRecordAgeNanos, boolean bisects, boolean reportsItemFailures) {

    /// Retried until the records expire, whole.
    public static final OnError STANDARD = new OnError(-1, -1, false, false);
  }
}
