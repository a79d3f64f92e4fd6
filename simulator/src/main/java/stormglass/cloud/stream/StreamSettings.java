package stormglass.cloud.stream;

/// How a stream is cut and kept.
///
/// @param shards into how many shards records are spread by their key, at least 1
/// @param retentionNanos how long a record can be read
/// @param keepsReadRecords false drops a record as soon as every mapping is past it, which bounds
///   the memory of a long simulation in which nobody else reads the stream
public record StreamSettings(int shards, long retentionNanos, boolean keepsReadRecords) {

  /// One shard, 24 h (DynamoDB developer guide, streams, 2026-11), everything kept.
  public static final StreamSettings STANDARD =
      new StreamSettings(1, 86_400 * 1_000_000_000L, true);
}
