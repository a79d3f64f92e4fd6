package stormglass.cloud.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.limits.TokenBucket;

/// A stream that clients put records into, by key, and that has a bound on what each of its shards
/// takes and gives in a second.
///
/// Its shards stay as they are: neither are they split nor does the service add some.
public final class DataStream<P> {

  /// What a shard may still do. A read of much blocks those after it for as long as it should have
  /// taken.
  private static final class Throughput {
    final TokenBucket records;
    final TokenBucket bytes;
    final TokenBucket reads;
    final TokenBucket readBytes;

    Throughput(Limits limits) {
      records = second(limits.of(Limit.KINESIS_SHARD_RECORDS_PER_SECOND));
      bytes = second(limits.of(Limit.KINESIS_SHARD_BYTES_PER_SECOND));
      reads = second(limits.of(Limit.KINESIS_SHARD_READS_PER_SECOND));
      readBytes = second(limits.of(Limit.KINESIS_SHARD_READ_BYTES_PER_SECOND));
    }

    private static TokenBucket second(long tokens) {
      return new TokenBucket(tokens, tokens);
    }
  }

  private final ShardedStream<P> records;
  private final Limits limits;
  private final List<Throughput> shards = new ArrayList<>();

  /// @param records of as many shards as the stream has
  public DataStream(ShardedStream<P> records, Limits limits) {
    this.records = records;
    this.limits = limits;
    for (int shard = 0; shard < records.settings().shards(); shard++) {
      shards.add(new Throughput(limits));
    }
  }

  /// Its records.
  public ShardedStream<P> records() {
    return records;
  }

  /// The shard of a key.
  public int shard(HashKey key) {
    return key.shard(shards.size());
  }

  /// Puts a record.
  ///
  /// @param bytes its data and its partition key
  /// @return null if its shard has taken as much as it can in this second
  public @Nullable StreamRecord<P> put(P payload, HashKey key, int bytes, long nowNanos) {
    int shard = shard(key);
    Throughput throughput = shards.get(shard);
    if (throughput.records.available(nowNanos) == 0
        || !throughput.bytes.takeLarge(bytes, nowNanos)) {
      return null;
    }
    throughput.records.take(1, nowNanos);
    return records.append(payload, shard, key.value().intValue(), bytes, nowNanos);
  }

  /// Reads a shard from a sequence number on.
  ///
  /// @return null if the shard has been read as much as it can be in this second
  public @Nullable List<StreamRecord<P>> read(
      int shard, long fromSequence, int most, long nowNanos) {
    Throughput throughput = shards.get(shard);
    if (throughput.readBytes.available(nowNanos) == 0 || !throughput.reads.take(1, nowNanos)) {
      return null;
    }
    List<StreamRecord<P>> found = records.read(shard, fromSequence, most, nowNanos);
    long bytes = 0;
    int fitting = 0;
    while (fitting < found.size()
        && (fitting == 0
            || bytes + found.get(fitting).bytes() <= limits.of(Limit.KINESIS_READ_BYTES))) {
      bytes += found.get(fitting++).bytes();
    }
    throughput.readBytes.owe(bytes, nowNanos);
    return found.subList(0, fitting);
  }
}
