package stormglass.forecast;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stormglass.cloud.Effect;
import stormglass.cloud.Target;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.stream.ShardedStream;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.Scope;
import stormglass.latency.TimeSeries;
import stormglass.meter.Usage;

/// What is counted and measured while virtual time passes.
final class Tally {

  private static final long CHUNK_BYTES = 64 * 1024;

  final LatencyRecorder latencies;
  final TimeSeries events;
  final TimeSeries queues;
  final SortedMap<String, SortedMap<String, Long>> deadLetters = new TreeMap<>();
  final SortedMap<String, Long> drops = new TreeMap<>();
  final SortedMap<String, Long> refusals = new TreeMap<>();
  private final IdentityHashMap<Target<Load>, LatencyRecorder.Series> toTargets =
      new IdentityHashMap<>();
  private final LatencyRecorder.Series[] fromQueues;
  private final LatencyRecorder.Series[] fromStreams;
  private long eventChunks;
  private long queueRequests;
  long httpRequests;
  long deliveries;
  long requests;
  long unexpected;
  long sessions;

  Tally(LatencyRecorder latencies, long bucketNanos, Topology topology) {
    this.latencies = latencies;
    this.events = new TimeSeries(bucketNanos);
    this.queues = new TimeSeries(bucketNanos);
    this.fromQueues = new LatencyRecorder.Series[topology.queues.size()];
    this.fromStreams = new LatencyRecorder.Series[topology.streams()];
  }

  /// A target took an event.
  void delivered(Target<Load> target, String bus, int bytes, long sinceNanos, long nowNanos) {
    deliveries++;
    if (target.destination() instanceof Target.Destination.ToQueue<Load>) {
      queueRequests += (bytes + CHUNK_BYTES - 1) / CHUNK_BYTES;
    }
    LatencyRecorder.Series series = toTargets.get(target);
    if (series == null) {
      series = latencies.series(Scope.HOP, bus + " → " + resource(target));
      toTargets.put(target, series);
    }
    series.record(sinceNanos, nowNanos, true);
  }

  private static String resource(Target<Load> target) {
    return switch (target.destination()) {
      case Target.Destination.ToQueue<Load>(var queue) -> queue.name();
      case Target.Destination.ToFunction<Load>(var function) -> function.name();
      case Target.Destination.Elsewhere<Load> _ -> target.name();
    };
  }

  /// A function was given a message.
  void received(MessageQueue<Load> queue, long sentNanos, long nowNanos) {
    LatencyRecorder.Series series = fromQueues[queue.index()];
    if (series == null) {
      series = latencies.series(Scope.HOP, queue.name() + " → function");
      fromQueues[queue.index()] = series;
    }
    series.record(sentNanos, nowNanos, true);
  }

  /// A function was given a record.
  void read(ShardedStream<Load> stream, long appendedNanos, long nowNanos) {
    LatencyRecorder.Series series = fromStreams[stream.index()];
    if (series == null) {
      series = latencies.series(Scope.HOP, stream.name() + " → function");
      fromStreams[stream.index()] = series;
    }
    series.record(appendedNanos, nowNanos, true);
  }

  /// A bus accepted an event.
  void accepted(Parcel parcel, long nowNanos) {
    EventModel event = parcel.event();
    Flow flow = parcel.flow();
    event.accepted++;
    eventChunks += event.chunks();
    EventModel first = flow.first;
    int index = first == null ? event.flows.length - 1 : first.index;
    LatencyRecorder.Series series = event.flows[index];
    if (series == null) {
      String from = first == null ? "" : first.exemplar.detailType() + " ";
      series = latencies.series(Scope.FLOW, from + "→ " + event.exemplar.detailType());
      event.flows[index] = series;
    }
    if (first == null) {
      flow.first = event;
    }
    series.record(flow.startedNanos, nowNanos, true);
    if (event.status != null) {
      Subject subject = flow.subject;
      EventModel before = subject.last;
      if (before != null) {
        before.subjects--;
      }
      subject.last = event;
      event.subjects++;
    }
  }

  void deadLetter(Effect.DeadLettered<Load> letter) {
    deadLetters
        .computeIfAbsent(letter.into().name(), any -> new TreeMap<>())
        .merge(letter.from(), 1L, Long::sum);
  }

  /// Samples queues and environments, and moves counts of events into their series.
  void sample(Topology topology, long nowNanos) {
    for (MessageQueue<Load> queue : topology.queues) {
      queues.sample(queue.name(), nowNanos, queue.size());
    }
    for (EventModel event : topology.events) {
      if (event.accepted > 0) {
        events.count(event.exemplar.detailType(), nowNanos, event.accepted);
        event.accepted = 0;
      }
    }
    for (FunctionModel function : topology.functions) {
      function.mostEnvironments =
          Math.max(function.mostEnvironments, function.lambda.environments(nowNanos));
    }
  }

  /// Everything used, once time is over; what was not used is not there.
  Map<Usage, Long> usage(Topology topology, long nowNanos) {
    Map<Usage, Long> used = new EnumMap<>(Usage.class);
    Map<Usage, Double> own = new EnumMap<>(Usage.class);
    add(used, Usage.HTTP_API_REQUESTS, httpRequests);
    add(used, Usage.EVENTBRIDGE_CUSTOM_EVENT_CHUNKS, eventChunks);
    add(used, Usage.SQS_STANDARD_REQUESTS, queueRequests);
    topology.streamTime(nowNanos).forEach((kind, amount) -> add(used, kind, amount));
    for (QueueMapping<Load> mapping : topology.mappings) {
      add(
          used,
          Usage.SQS_STANDARD_REQUESTS,
          mapping.receiveRequests() + mapping.emptyReceives() + mapping.deleteRequests());
    }
    for (FunctionModel function : topology.functions) {
      add(used, Usage.LAMBDA_REQUESTS, function.invocations);
      Usage time =
          switch (function.spec.architecture()) {
            case ARM64 -> Usage.LAMBDA_ARM_MB_MS;
            case X86_64 -> Usage.LAMBDA_X86_MB_MS;
          };
      add(used, time, function.billedMillis * function.spec.memoryMb());
      function
          .measured
          .usagePerRecord()
          .forEach((kind, amount) -> own.merge(kind, amount * function.records, Double::sum));
    }
    own.forEach((kind, amount) -> add(used, kind, Math.round(amount)));
    return used;
  }

  private static void add(Map<Usage, Long> used, Usage kind, long amount) {
    if (amount > 0) {
      used.merge(kind, amount, Long::sum);
    }
  }
}
