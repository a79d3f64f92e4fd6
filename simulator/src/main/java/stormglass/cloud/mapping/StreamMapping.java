package stormglass.cloud.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.limits.Backoff;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamRecord;

/// Lets a stream feed a function: each shard by as many lanes as the mapping is parallel.
public final class StreamMapping<P> {

  private final ShardedStream<P> stream;
  private final Lambda function;
  private final StreamMappingSettings settings;
  private final Predicate<P> accepts;
  private final List<StreamLane<P>> lanes = new ArrayList<>();

  /// @param accepts the filter: it looks only at what was found out before the payload came in
  public StreamMapping(
      ShardedStream<P> stream,
      Lambda function,
      StreamMappingSettings settings,
      Predicate<P> accepts,
      Limits limits) {
    this.stream = stream;
    this.function = function;
    this.settings = settings;
    this.accepts = accepts;
    Backoff backoff =
        Backoff.of(limits, Limit.STREAM_RETRY_BACKOFF_FIRST, Limit.STREAM_RETRY_BACKOFF_MOST);
    for (int shard = 0; shard < stream.settings().shards(); shard++) {
      for (int lane = 0; lane < settings.parallelization(); lane++) {
        lanes.add(new StreamLane<>(this, shard, backoff));
      }
    }
  }

  /// The stream that is read.
  public ShardedStream<P> stream() {
    return stream;
  }

  /// The function that is invoked.
  public Lambda function() {
    return function;
  }

  /// How the stream feeds the function.
  public StreamMappingSettings settings() {
    return settings;
  }

  /// The readers, shard by shard.
  public List<StreamLane<P>> lanes() {
    return List.copyOf(lanes);
  }

  /// The records that are still to be taken, or are being worked on.
  public long backlog() {
    long records = 0;
    for (StreamLane<P> lane : lanes) {
      records += lane.backlog();
    }
    return records;
  }

  /// The lane of a record that passes the filter, with the record added to it; null if it does not.
  public @Nullable StreamLane<P> offer(StreamRecord<P> record) {
    if (!accepts.test(record.payload())) {
      return null;
    }
    int parallel = settings.parallelization();
    int within = Math.floorMod(record.itemHash() / stream.settings().shards(), parallel);
    StreamLane<P> lane = lanes.get(record.shard() * parallel + within);
    lane.add(record);
    return lane;
  }
}
