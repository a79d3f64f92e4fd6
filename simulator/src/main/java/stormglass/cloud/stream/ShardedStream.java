package stormglass.cloud.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A stream in shards: records of equal keys stay in one shard and in order.
public final class ShardedStream<P> {

  private static final int SPREAD = 0x9E37_79B9;
  private static final int HALF = 16;

  /// In one shard. More would let traffic fill the memory, for readers that are a day behind.
  private static final int MOST_RECORDS = 50_000;

  private final int index;
  private final String name;
  private final StreamSettings settings;
  private final List<ArrayDeque<StreamRecord<P>>> shards;
  private long newest;

  /// @param index a number that the owner gives it
  public ShardedStream(int index, String name, StreamSettings settings) {
    this.index = index;
    this.name = name;
    this.settings = settings;
    this.shards = new ArrayList<>(settings.shards());
    for (int shard = 0; shard < settings.shards(); shard++) {
      shards.add(new ArrayDeque<>());
    }
  }

  /// The number that the owner gave.
  public int index() {
    return index;
  }

  /// What the stream is called.
  public String name() {
    return name;
  }

  /// How it is cut and kept.
  public StreamSettings settings() {
    return settings;
  }

  /// Appends a change to the shard of its item.
  ///
  /// @param itemHash any hash of the item's key
  public StreamRecord<P> append(P payload, int itemHash, int bytes, long nowNanos) {
    int spread = spread(itemHash);
    return append(payload, Math.floorMod(spread, settings.shards()), spread, bytes, nowNanos);
  }

  /// Appends a record to a shard.
  ///
  /// @param keyHash by which the lanes of one shard share its records
  StreamRecord<P> append(P payload, int shard, int keyHash, int bytes, long nowNanos) {
    StreamRecord<P> record = new StreamRecord<>(++newest, shard, keyHash, payload, bytes, nowNanos);
    if (settings.keepsReadRecords()) {
      ArrayDeque<StreamRecord<P>> records = shards.get(shard);
      trim(records, nowNanos);
      if (records.size() == MOST_RECORDS) {
        records.removeFirst();
      }
      records.addLast(record);
    }
    return record;
  }

  /// The sequence number of the oldest record that a shard keeps; [#newest] + 1 if it keeps none.
  public long oldest(int shard, long nowNanos) {
    ArrayDeque<StreamRecord<P>> records = shards.get(shard);
    trim(records, nowNanos);
    return records.isEmpty() ? newest + 1 : records.getFirst().sequence();
  }

  /// The newest sequence number given out in the whole stream; 0 before the first.
  public long newest() {
    return newest;
  }

  /// The records of a shard from a sequence number on, oldest first. An iterator is the number to
  /// read from next: the last one read plus one.
  public List<StreamRecord<P>> read(int shard, long fromSequence, int most, long nowNanos) {
    ArrayDeque<StreamRecord<P>> records = shards.get(shard);
    trim(records, nowNanos);
    List<StreamRecord<P>> read = new ArrayList<>();
    if (fromSequence > newest) {
      return read;
    }
    for (StreamRecord<P> record : records) {
      if (read.size() == most) {
        break;
      }
      if (record.sequence() >= fromSequence) {
        read.add(record);
      }
    }
    return read;
  }

  private void trim(ArrayDeque<StreamRecord<P>> records, long nowNanos) {
    while (!records.isEmpty()
        && nowNanos - records.getFirst().appendedAtNanos() >= settings.retentionNanos()) {
      records.removeFirst();
    }
  }

  private static int spread(int itemHash) {
    int mixed = itemHash * SPREAD;
    return mixed ^ mixed >>> HALF;
  }
}
