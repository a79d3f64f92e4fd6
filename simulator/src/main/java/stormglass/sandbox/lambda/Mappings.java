package stormglass.sandbox.lambda;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Mapping;
import stormglass.cloud.bus.Rules;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.cloud.mapping.StreamMappingSettings;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.stream.ShardedStream;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.kinesis.DataStreams;
import stormglass.sandbox.kinesis.HostedStream;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.queue.HostedQueue;
import stormglass.sandbox.queue.Queues;
import stormglass.sandbox.wire.Json;

/// Lets queues and streams feed functions.
public final class Mappings {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// A mapping and how many of its requests were counted.
  private static final class Counted {
    private final QueueMapping<Payload> mapping;
    private long requests;

    Counted(QueueMapping<Payload> mapping) {
      this.mapping = mapping;
    }

    /// Under the driver's lock.
    long more() {
      long all = mapping.receiveRequests() + mapping.emptyReceives() + mapping.deleteRequests();
      long more = all - requests;
      requests = all;
      return more;
    }
  }

  private final List<Counted> fromQueues = new CopyOnWriteArrayList<>();
  private final HostedFunctions functions;
  private final Queues queues;
  private final Streams streams;
  private final Live live;

  /// The streams that there are.
  ///
  /// @param ofTables the changes of tables
  /// @param ofData what clients put
  public record Streams(StreamFeeds ofTables, DataStreams ofData) {}

  public Mappings(HostedFunctions functions, Queues queues, Streams streams, Live live) {
    this.functions = functions;
    this.queues = queues;
    this.streams = streams;
    this.live = live;
  }

  /// Creates a mapping as a blueprint has it.
  ///
  /// @throws IllegalArgumentException if its source or function is not there
  public void add(Mapping mapping) {
    if (!mapping.enabled()) {
      return;
    }
    HostedFunction function =
        functions
            .byArn(mapping.functionArn())
            .orElseThrow(() -> new IllegalArgumentException(mapping.functionArn()));
    switch (mapping.source()) {
      case Mapping.Source.FromQueue source -> addQueue(mapping, source, function);
      case Mapping.Source.FromStream source -> addStream(mapping, source, function);
    }
  }

  private void addQueue(Mapping mapping, Mapping.Source.FromQueue source, HostedFunction function) {
    MessageQueue<Payload> queue =
        queues
            .byArn(source.arn())
            .orElseThrow(() -> new IllegalArgumentException(source.arn()))
            .messages();
    Integer most = source.maximumConcurrency();
    QueueMappingSettings settings =
        new QueueMappingSettings(
            mapping.batchSize(),
            mapping.batchWindowSeconds() * NANOS_PER_SECOND,
            most == null ? 0 : most,
            mapping.reportBatchItemFailures());
    Predicate<Payload> accepts = filter(mapping.filters());
    fromQueues.add(
        new Counted(
            live.call((cloud, now) -> cloud.map(queue, function.admission(), settings, accepts))));
  }

  /// Counts the requests that pollers have made since the last time. They are those that were made
  /// here: an idle poller of the sandbox waits without asking.
  public void count(Meter meter) {
    live.run(
        (cloud, now) -> {
          for (Counted counted : fromQueues) {
            String queue = counted.mapping.queue().name();
            meter.count(Usage.SQS_STANDARD_REQUESTS, queue, counted.more());
          }
        });
  }

  private void addStream(
      Mapping mapping, Mapping.Source.FromStream source, HostedFunction function) {
    StreamMappingSettings settings =
        new StreamMappingSettings(
            mapping.batchSize(),
            mapping.batchWindowSeconds() * NANOS_PER_SECOND,
            source.parallelizationFactor(),
            switch (source.start()) {
              case Mapping.Start.Latest _ -> StreamMappingSettings.Start.LATEST;
              case Mapping.Start.Horizon _, Mapping.Start.At _ ->
                  StreamMappingSettings.Start.TRIM_HORIZON;
            },
            new StreamMappingSettings.OnError(
                source.maximumRetries(),
                source.maximumRecordAgeSeconds() < 0
                    ? -1
                    : source.maximumRecordAgeSeconds() * NANOS_PER_SECOND,
                source.bisectOnError(),
                mapping.reportBatchItemFailures()));
    @Nullable MessageQueue<Payload> onFailure =
        source.onFailureArn() == null
            ? null
            : queues.byArn(source.onFailureArn()).map(HostedQueue::messages).orElse(null);
    Read read =
        source.arn().startsWith("arn:aws:kinesis:")
            ? data(mapping, source)
            : changes(mapping, source);
    live.call(
        (cloud, now) ->
            cloud.map(read.stream(), function.admission(), settings, read.accepts(), onFailure));
  }

  /// What a mapping reads, and what of it.
  private record Read(ShardedStream<Payload> stream, Predicate<Payload> accepts) {}

  private Read changes(Mapping mapping, Mapping.Source.FromStream source) {
    String table = source.arn().replaceFirst(".*:table/", "").replaceFirst("/stream/.*", "");
    long bit = streams.ofTables().filter(table, mapping.filters());
    return new Read(
        streams.ofTables().stream(table),
        payload -> payload instanceof Payload.Change change && (change.accepted() & bit) != 0);
  }

  private Read data(Mapping mapping, Mapping.Source.FromStream source) {
    HostedStream stream =
        streams
            .ofData()
            .byArn(source.arn())
            .orElseThrow(() -> new IllegalArgumentException(source.arn()));
    long bit = stream.filter(mapping.filters());
    Instant from = source.start() instanceof Mapping.Start.At(var time) ? time : Instant.MIN;
    return new Read(
        stream.data().records(),
        payload ->
            payload instanceof Payload.Datum datum
                && (datum.accepted() & bit) != 0
                && !datum.arrived().isBefore(from));
  }

  private static Predicate<Payload> filter(List<String> patterns) {
    if (patterns.isEmpty()) {
      return payload -> true;
    }
    Rules<String> matcher = new Rules<>();
    patterns.forEach(pattern -> matcher.add(pattern, pattern));
    return payload ->
        payload instanceof Payload.Text text && !matcher.matching(record(text)).isEmpty();
  }

  /// What a filter of a queue's mapping looks at: the body, as JSON where it is JSON (Lambda
  /// developer guide, event filtering with SQS, 2026-11).
  private static String record(Payload.Text text) {
    String body = text.body();
    return "{\"body\":" + Json.embedded(body) + "}";
  }
}
