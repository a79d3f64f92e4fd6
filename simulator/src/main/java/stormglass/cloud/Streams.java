package stormglass.cloud;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.mapping.LaneStep;
import stormglass.cloud.mapping.StreamBatch;
import stormglass.cloud.mapping.StreamLane;
import stormglass.cloud.mapping.StreamMapping;
import stormglass.cloud.mapping.StreamMappingSettings.Start;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.HashKey;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamRecord;

/// The streams of a cloud and the mappings that read them.
final class Streams<P> {

  private record Reader<P>(StreamMapping<P> mapping, @Nullable MessageQueue<P> onFailure) {}

  private final Core<P> core;
  private final Queues<P> queues;
  private final List<List<Reader<P>>> readers = new ArrayList<>();

  Streams(Core<P> core, Queues<P> queues) {
    this.core = core;
    this.queues = queues;
  }

  int size() {
    return readers.size();
  }

  void addStream() {
    readers.add(new ArrayList<>(1));
  }

  void add(StreamMapping<P> mapping, @Nullable MessageQueue<P> onFailure) {
    ShardedStream<P> stream = mapping.stream();
    readers.get(stream.index()).add(new Reader<>(mapping, onFailure));
    if (mapping.settings().start() == Start.TRIM_HORIZON) {
      for (int shard = 0; shard < stream.settings().shards(); shard++) {
        stream.read(shard, 0, Integer.MAX_VALUE, 0).forEach(mapping::offer);
      }
      mapping.lanes().forEach(this::wake);
    }
  }

  void remove(ShardedStream<P> stream) {
    readers.get(stream.index()).clear();
  }

  void remove(StreamMapping<P> mapping) {
    readers.get(mapping.stream().index()).removeIf(reader -> reader.mapping() == mapping);
  }

  StreamRecord<P> append(
      ShardedStream<P> stream, P payload, int itemHash, int bytes, long nowNanos) {
    StreamRecord<P> record = stream.append(payload, itemHash, bytes, nowNanos);
    offer(stream, record, nowNanos);
    return record;
  }

  @Nullable StreamRecord<P> put(
      DataStream<P> stream, P payload, HashKey key, int bytes, long nowNanos) {
    StreamRecord<P> record = stream.put(payload, key, bytes, nowNanos);
    if (record != null) {
      offer(stream.records(), record, nowNanos);
    }
    return record;
  }

  private void offer(ShardedStream<P> stream, StreamRecord<P> record, long nowNanos) {
    List<Reader<P>> mappings = readers.get(stream.index());
    for (int i = 0; i < mappings.size(); i++) {
      StreamLane<P> lane = mappings.get(i).mapping().offer(record);
      if (lane != null) {
        wake(lane);
        goOn(lane, nowNanos);
      }
    }
  }

  private void wake(StreamLane<P> lane) {
    if (lane.wake()) {
      core.emit(new Effect.Read<>(lane));
    }
  }

  void goOn(StreamLane<P> lane, long nowNanos) {
    if (lane.due(nowNanos)) {
      step(lane, lane.next(nowNanos), nowNanos);
    }
  }

  void arrive(StreamLane<P> lane, long nowNanos) {
    step(lane, lane.next(nowNanos), nowNanos);
  }

  void settle(StreamBatch<P> batch, Outcome outcome, long nowNanos) {
    StreamLane<P> lane = batch.lane();
    step(lane, lane.settle(batch, outcome, nowNanos), nowNanos);
  }

  boolean hasWork() {
    for (List<Reader<P>> mappings : readers) {
      for (Reader<P> reader : mappings) {
        if (reader.mapping().backlog() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void step(StreamLane<P> lane, LaneStep<P> first, long nowNanos) {
    LaneStep<P> step = first;
    while (step instanceof LaneStep.GiveUp<P> given) {
      giveUp(lane, given, nowNanos);
      step = lane.next(nowNanos);
    }
    switch (step) {
      case LaneStep.Run<P>(var batch) -> run(batch, nowNanos);
      case LaneStep.Wait<P>(long until) -> core.timers.add(until, new Due.GoOn<>(lane));
      case LaneStep.ReadOn<P> _ -> core.emit(new Effect.Read<>(lane));
      case LaneStep.Idle<P> _, LaneStep.GiveUp<P> _ -> {}
    }
  }

  private void run(StreamBatch<P> batch, long nowNanos) {
    StreamLane<P> lane = batch.lane();
    Invocation.Work<P> work = new Invocation.Work.Records<>(batch);
    if (core.run(lane.mapping().function(), true, work, nowNanos) != null) {
      step(lane, lane.throttled(nowNanos), nowNanos);
    }
  }

  private void giveUp(StreamLane<P> lane, LaneStep.GiveUp<P> given, long nowNanos) {
    StreamRecord<P> first = given.records().getFirst();
    MessageQueue<P> onFailure = null;
    for (Reader<P> reader : readers.get(lane.mapping().stream().index())) {
      if (reader.mapping() == lane.mapping()) {
        onFailure = reader.onFailure();
      }
    }
    queues.giveUp(first.payload(), first.bytes(), onFailure, given.why(), nowNanos);
  }
}
