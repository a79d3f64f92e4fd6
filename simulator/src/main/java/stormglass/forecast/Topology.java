package stormglass.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Bus;
import stormglass.blueprint.HttpApi;
import stormglass.blueprint.KinesisStream;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.Mapping;
import stormglass.blueprint.Queue;
import stormglass.blueprint.Rule;
import stormglass.blueprint.Table;
import stormglass.calibration.Calibration;
import stormglass.calibration.Quantiles;
import stormglass.cloud.Cloud;
import stormglass.cloud.Target;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.cloud.bus.Rules;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.cloud.mapping.StreamMappingSettings;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;
import stormglass.cloud.queue.Redrive;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamSettings;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.Scope;
import stormglass.meter.Usage;
import stormglass.traffic.Streams;

/// A blueprint's resources as parts of one cloud, with the models of what they do.
final class Topology {

  private static final long SECOND = 1_000_000_000L;
  static final double UNKNOWN_MILLIS = 10;

  final Cloud<Load> cloud;
  final List<MessageQueue<Load>> queues = new ArrayList<>();
  final List<QueueMapping<Load>> mappings = new ArrayList<>();
  final List<FunctionModel> functions = new ArrayList<>();
  final List<EventModel> events = new ArrayList<>();
  final Map<String, RouteModel> routes = new HashMap<>();
  private final Blueprint blueprint;
  private final Calibration calibration;
  private final Streams streams;
  private final LatencyRecorder latencies;
  private final LatencyRecorder durations;
  private final Map<String, MessageQueue<Load>> queueByArn = new HashMap<>();
  private final Map<String, FunctionModel> functionByArn = new HashMap<>();
  private final Map<String, ShardedStream<Load>> streamByTable = new LinkedHashMap<>();
  private final Map<String, DataStream<Load>> dataStreamByArn = new LinkedHashMap<>();
  private final List<StreamPolls> polls = new ArrayList<>();
  private final Map<String, EventModel> eventById = new HashMap<>();

  /// What a topology measures with and draws from.
  record Instruments(Streams streams, LatencyRecorder latencies, LatencyRecorder durations) {}

  Topology(
      Cloud<Load> cloud, Blueprint blueprint, Calibration calibration, Instruments instruments) {
    this.cloud = cloud;
    this.blueprint = blueprint;
    this.calibration = calibration;
    this.streams = instruments.streams();
    this.latencies = instruments.latencies();
    this.durations = instruments.durations();
    for (Calibration.Exemplar exemplar : calibration.exemplars()) {
      EventModel event = new EventModel(events.size(), exemplar, calibration.exemplars().size());
      events.add(event);
      eventById.put(exemplar.id(), event);
    }
    queues();
    tables();
    dataStreams();
    blueprint.functions().forEach(this::function);
    blueprint.mappings().forEach(this::mapping);
    rules();
    routes();
    new Permitted().link();
  }

  /// How many streams there are.
  int streams() {
    return polls.size();
  }

  /// How a stream is read.
  StreamPolls polls(ShardedStream<Load> stream) {
    return polls.get(stream.index());
  }

  /// What the data streams are billed for being there that long.
  Map<Usage, Long> streamTime(long nanos) {
    Map<Usage, Long> used = new EnumMap<>(Usage.class);
    long millis = nanos / (SECOND / 1_000);
    for (KinesisStream stream : blueprint.dataStreams()) {
      switch (stream.capacity()) {
        case KinesisStream.Capacity.OnDemand _ ->
            used.merge(Usage.KINESIS_STREAM_MILLIS, millis, Long::sum);
        case KinesisStream.Capacity.Provisioned(int shards) ->
            used.merge(Usage.KINESIS_SHARD_MILLIS, millis * shards, Long::sum);
      }
    }
    return used;
  }

  private void queues() {
    for (Queue queue : blueprint.queues()) {
      Queue.Attributes given = queue.attributes();
      MessageQueue<Load> added =
          cloud.addQueue(
              queue.id(),
              QueueSettings.ofSeconds(
                  given.visibilityTimeoutSeconds(),
                  given.delaySeconds(),
                  given.retentionSeconds()));
      queues.add(added);
      queueByArn.put(queue.arn(), added);
    }
    for (Queue queue : blueprint.queues()) {
      Queue.Redrive redrive = queue.redrive();
      MessageQueue<Load> from = queueByArn.get(queue.arn());
      MessageQueue<Load> into = redrive == null ? null : queueByArn.get(redrive.deadLetterArn());
      if (from != null && redrive != null && into != null) {
        from.redrive(new Redrive<>(into, redrive.maxReceiveCount()));
      }
    }
  }

  private void tables() {
    for (Table table : blueprint.tables()) {
      if (table.stream() != null) {
        streamByTable.put(
            table.arn(),
            cloud.addStream(table.id(), new StreamSettings(1, 86_400 * SECOND, false)));
        polls.add(StreamPolls.TABLE);
      }
    }
  }

  private void dataStreams() {
    for (KinesisStream stream : blueprint.dataStreams()) {
      int shards =
          switch (stream.capacity()) {
            case KinesisStream.Capacity.OnDemand _ ->
                Limits.STANDARD.count(Limit.KINESIS_ON_DEMAND_SHARDS);
            case KinesisStream.Capacity.Provisioned(int count) -> count;
          };
      long retention = stream.retentionHours() * (3_600 * SECOND);
      dataStreamByArn.put(
          stream.arn(),
          cloud.addDataStream(stream.id(), new StreamSettings(shards, retention, false)));
      polls.add(StreamPolls.DATA);
    }
  }

  private void function(LambdaFunction spec) {
    LambdaFunction.Async async = spec.async();
    String failures = async.onFailureArn() == null ? async.deadLetterArn() : async.onFailureArn();
    Lambda lambda =
        cloud.addFunction(
            spec.id(),
            spec.reservedConcurrency() == null ? -1 : spec.reservedConcurrency(),
            new AsyncSettings(async.maximumRetries(), async.maximumEventAgeSeconds() * SECOND),
            failures == null ? null : queueByArn.get(failures));
    Calibration.Function measured = calibration.functions().get(spec.id());
    if (measured == null) {
      measured = unknown(spec);
    }
    FunctionModel function =
        new FunctionModel(
            spec,
            lambda,
            measured,
            new FunctionModel.Surroundings(
                streams.named("forecast/function/" + spec.id()),
                durations.series(Scope.HOP, spec.id()),
                events.size()));
    for (Calibration.Reaction reaction : measured.reactions()) {
      List<EventModel> emits = reaction.emits().stream().map(this::event).toList();
      EventModel cause = eventById.get(reaction.to());
      if (cause == null) {
        function.toRoutes.merge(
            reaction.to(),
            Reactions.NONE.with(reaction.share(), emits),
            (known, more) -> known.with(reaction.share(), emits));
      } else {
        function.toEvents[cause.index] =
            function.toEvents[cause.index].with(reaction.share(), emits);
      }
    }
    functions.add(function);
    functionByArn.put(spec.arn(), function);
  }

  private EventModel event(String id) {
    EventModel event = eventById.get(id);
    if (event == null) {
      throw new IllegalArgumentException("no exemplar " + id);
    }
    return event;
  }

  private static Calibration.Function unknown(LambdaFunction spec) {
    Quantiles millis = Quantiles.of(List.of(new Quantiles.Point(0.5, UNKNOWN_MILLIS)));
    return new Calibration.Function(
        0,
        spec.memoryMb(),
        new Calibration.Cpu(millis, millis, 1),
        List.of(),
        new TreeMap<>(),
        List.of());
  }

  private void mapping(Mapping mapping) {
    FunctionModel function = functionByArn.get(mapping.functionArn());
    if (!mapping.enabled() || function == null) {
      return;
    }
    switch (mapping.source()) {
      case Mapping.Source.FromQueue source -> {
        MessageQueue<Load> queue = queueByArn.get(source.arn());
        Integer most = source.maximumConcurrency();
        if (queue != null) {
          mappings.add(
              cloud.map(
                  queue,
                  function.lambda,
                  new QueueMappingSettings(
                      mapping.batchSize(),
                      mapping.batchWindowSeconds() * SECOND,
                      most == null ? 0 : most,
                      mapping.reportBatchItemFailures()),
                  load -> true));
        }
      }
      case Mapping.Source.FromStream source -> stream(mapping, source, function);
    }
  }

  private void stream(Mapping mapping, Mapping.Source.FromStream source, FunctionModel function) {
    DataStream<Load> data = dataStreamByArn.get(source.arn());
    ShardedStream<Load> stream =
        data == null
            ? streamByTable.get(source.arn().replaceFirst("/stream/.*", ""))
            : data.records();
    if (stream == null) {
      return;
    }
    function.relays |= data == null;
    cloud.map(
        stream,
        function.lambda,
        new StreamMappingSettings(
            mapping.batchSize(),
            mapping.batchWindowSeconds() * SECOND,
            source.parallelizationFactor(),
            StreamMappingSettings.Start.LATEST,
            new StreamMappingSettings.OnError(
                source.maximumRetries(),
                source.maximumRecordAgeSeconds() < 0
                    ? -1
                    : source.maximumRecordAgeSeconds() * SECOND,
                source.bisectOnError(),
                mapping.reportBatchItemFailures())),
        load -> true,
        source.onFailureArn() == null ? null : queueByArn.get(source.onFailureArn()));
  }

  private void rules() {
    Map<String, Rules<Rule>> byBus = new HashMap<>();
    for (Rule rule : blueprint.rules()) {
      if (rule.enabled() && rule.pattern() != null) {
        byBus.computeIfAbsent(rule.bus(), any -> new Rules<>()).add(rule, rule.pattern());
      }
    }
    Map<String, String> busNames = new HashMap<>();
    for (Bus bus : blueprint.buses()) {
      busNames.put(bus.id(), bus.name());
    }
    Map<String, Target<Load>> targets = new HashMap<>();
    for (EventModel event : events) {
      Rules<Rule> rules =
          byBus.get(busNames.getOrDefault(event.exemplar.bus(), event.exemplar.bus()));
      if (rules != null) {
        for (Rule rule : rules.matching(Envelopes.of(event.exemplar, blueprint.deployment()))) {
          for (Rule.Target target : rule.targets()) {
            event.targets.add(
                targets.computeIfAbsent(
                    rule.id() + "/" + target.id(), name -> target(name, target)));
          }
        }
      }
    }
  }

  private Target<Load> target(String name, Rule.Target target) {
    MessageQueue<Load> queue = queueByArn.get(target.arn());
    FunctionModel function = functionByArn.get(target.arn());
    Target.Destination<Load> destination =
        queue != null
            ? new Target.Destination.ToQueue<>(queue)
            : function != null
                ? new Target.Destination.ToFunction<>(function.lambda)
                : new Target.Destination.Elsewhere<>();
    Rule.RetryPolicy retry = target.retry();
    String letters = target.deadLetterArn();
    @Nullable MessageQueue<Load> deadLetters = letters == null ? null : queueByArn.get(letters);
    return new Target<>(
        name,
        destination,
        new RetryPolicy(retry.maximumAttempts(), retry.maximumEventAgeSeconds() * SECOND),
        deadLetters);
  }

  private void routes() {
    for (HttpApi api : blueprint.httpApis()) {
      for (HttpApi.Route route : api.routes()) {
        FunctionModel function = functionByArn.get(route.functionArn());
        if (function != null) {
          String key = route.method() + " " + route.path();
          routes.put(
              key,
              new RouteModel(
                  key,
                  function,
                  calibration.routes().get(key),
                  latencies.series(Scope.ROUTE, key),
                  streams.named("forecast/route/" + key)));
        }
      }
    }
    for (Calibration.Route route : calibration.routes().values()) {
      for (Calibration.Captured captured : route.captures().values()) {
        captured.shows().forEach((value, id) -> event(id).status = value);
      }
    }
  }

  /// What follows from who may write and read which table.
  private final class Permitted {

    private final Permissions permissions = new Permissions(blueprint);

    void link() {
      for (FunctionModel function : functions) {
        streamByTable.forEach(
            (table, stream) -> {
              if (!function.relays
                  && function.outbox == null
                  && permissions.writes(function.spec, table)) {
                function.outbox = stream;
              }
            });
        dataStreamByArn.forEach(
            (arn, stream) -> {
              if (function.puts == null && permissions.puts(function.spec, arn)) {
                function.puts = stream;
              }
            });
        function.projects =
            blueprint.tables().stream()
                .anyMatch(
                    table -> permissions.writes(function.spec, table.arn()) && shown(table.arn()));
      }
    }

    /// Whether a route that shows how far a flow is reads a table.
    private boolean shown(String table) {
      return routes.values().stream()
          .anyMatch(route -> route.shows() && permissions.reads(route.function.spec, table));
    }
  }
}
