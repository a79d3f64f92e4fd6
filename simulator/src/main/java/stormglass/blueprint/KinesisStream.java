package stormglass.blueprint;

import stormglass.problem.Where;

/// A Kinesis data stream.
///
/// @param capacity how throughput is paid and bounded
/// @param retentionHours how long a record can be read, 24 to 8,760
/// @param encrypted whether its records are encrypted with a key
public record KinesisStream(
    String id,
    Where where,
    String name,
    String arn,
    Capacity capacity,
    int retentionHours,
    boolean encrypted)
    implements Resource {

  /// How throughput is paid and bounded.
  public sealed interface Capacity {
    /// Paid by what comes in and goes out.
    record OnDemand() implements Capacity {}

    /// Paid by the shard.
    record Provisioned(int shards) implements Capacity {}
  }
}
