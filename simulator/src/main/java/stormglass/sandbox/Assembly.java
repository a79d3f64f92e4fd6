package stormglass.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import stormglass.cloud.Cloud;
import stormglass.cloud.Delivery;
import stormglass.cloud.Target.Destination;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.bus.Buses;
import stormglass.sandbox.bus.DeadLetters;
import stormglass.sandbox.bus.Destinations;
import stormglass.sandbox.bus.EventBridge;
import stormglass.sandbox.bus.Publishing;
import stormglass.sandbox.dynamodb.DynamoDb;
import stormglass.sandbox.function.Functions;
import stormglass.sandbox.function.LogLine;
import stormglass.sandbox.gateway.Router;
import stormglass.sandbox.httpapi.HttpApis;
import stormglass.sandbox.identity.Issuer;
import stormglass.sandbox.identity.Sts;
import stormglass.sandbox.kinesis.DataStreams;
import stormglass.sandbox.kinesis.Kinesis;
import stormglass.sandbox.kinesis.StreamMeter;
import stormglass.sandbox.lambda.Events;
import stormglass.sandbox.lambda.HostedFunction;
import stormglass.sandbox.lambda.HostedFunctions;
import stormglass.sandbox.lambda.Integration;
import stormglass.sandbox.lambda.Invocations;
import stormglass.sandbox.lambda.LambdaService;
import stormglass.sandbox.lambda.Mappings;
import stormglass.sandbox.lambda.StreamFeeds;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.live.SandboxClock;
import stormglass.sandbox.live.Work;
import stormglass.sandbox.observation.Observation;
import stormglass.sandbox.parameter.ParameterStore;
import stormglass.sandbox.queue.MessageText;
import stormglass.sandbox.queue.QueueMeter;
import stormglass.sandbox.queue.Queues;
import stormglass.sandbox.queue.Sqs;
import stormglass.sandbox.schema.Discoverers;
import stormglass.sandbox.schema.Registries;
import stormglass.sandbox.schema.Schemas;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// The parts of one sandbox, wired.
final class Assembly implements AutoCloseable {

  final Meter meter = new Meter();
  private final QueueMeter queueMeter = new QueueMeter(meter);
  final Consumer<Observation> observer;
  final Account account;
  final Live live;
  final MessageText text;
  final Queues queues;
  final Buses buses;
  final HostedFunctions functions = new HostedFunctions();
  final DataStreams dataStreams;
  final StreamMeter streamMeter;
  final StreamFeeds feeds;
  final Mappings mappings;
  final DynamoDb dynamoDb;
  final ParameterStore parameters;
  final Registries registries;
  final HttpApis apis;
  final Web web;
  final Router router;
  private final Invocations invocations;
  private final Integration integration;
  private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> unsupported = new ConcurrentLinkedQueue<>();

  Assembly(Settings settings, SandboxClock clock, Account account) {
    this.account = account;
    observer = settings.observer();
    Limits limits = Limits.STANDARD.with(Limit.CONCURRENCY, settings.concurrency());
    live = new Live(new Cloud<>(limits, new SplittableRandom(settings.seed())), clock, observer);
    queues = new Queues(live, account);
    buses = new Buses(account, limits);
    text = new MessageText(clock, new DeadLetters(buses::origin, account)::word);
    invocations =
        new Invocations(
            functions,
            new Events(queues, text, account.region()),
            live,
            new Invocations.Told(meter, observer));
    integration = new Integration(functions, invocations);
    feeds = new StreamFeeds(live);
    dataStreams = new DataStreams(live, account);
    streamMeter = new StreamMeter(meter, dataStreams);
    mappings = new Mappings(functions, queues, new Mappings.Streams(feeds, dataStreams), live);
    DynamoDb.Told told = new DynamoDb.Told(feeds::append, in("dynamodb"));
    dynamoDb = new DynamoDb(account.region(), account.id(), clock, meter, told);
    parameters = new ParameterStore(account, clock);
    registries = new Registries(account, clock);
    Discoverers discoverers = new Discoverers(registries, account, clock, buses::has);
    Issuer issuer = new Issuer(clock);
    apis = new HttpApis(integration, issuer, live, account, new HttpApis.Told(meter, observer));
    web = new Web(apis, issuer);
    Destinations destinations =
        new Destinations(queues, arn -> functions.byArn(arn).map(HostedFunction::admission));
    Publishing publishing =
        new Publishing(
            buses, destinations, live, new Publishing.Told(meter, observer, discoverers::saw));
    EventBridge.Surroundings surroundings =
        new EventBridge.Surroundings(account, clock, limits, settings.seed());
    router =
        new Router(
            List.of(
                EventBridge.over(buses, publishing, surroundings, in("events")),
                Sqs.over(queues, live, queueMeter, text, in("sqs")),
                new Kinesis(dataStreams, live, streamMeter, limits, in("kinesis")),
                new LambdaService(functions, invocations, live, account, in("lambda")),
                parameters.service(in("ssm")),
                new Schemas(registries, discoverers, clock, in("schemas")),
                new Sts(account, in("sts")),
                dynamoDb),
            web,
            this::unsupported);
    live.start(
        new Work(
            invocations::start,
            invocations::discard,
            publishing::forward,
            this::delivered,
            now -> queues.sample(now, observer)));
  }

  private void delivered(Delivery<Payload> delivery) {
    if (delivery.target().destination() instanceof Destination.ToQueue<Payload>(var messages)) {
      queueMeter.request(messages.name(), delivery.bytes());
    }
  }

  /// Answers what a function asks.
  AwsResponse ask(AwsRequest request) {
    Optional<String> caller =
        Functions.caller().flatMap(functions::named).map(found -> found.spec().id());
    if (caller.isEmpty()) {
      return router.apply(request);
    }
    String target = request.header("x-amz-target");
    observer.accept(
        new Observation.ServiceCalled(
            live.clock().nowNanos(),
            caller.get(),
            Router.service(request).orElse(""),
            target == null ? "" : target.substring(target.lastIndexOf('.') + 1),
            Uuids.in(request.body())));
    return meter.usedBy(caller.get(), () -> router.apply(request));
  }

  /// Takes a line that a function logged.
  void log(LogLine line) {
    String function =
        functions.named(line.function()).map(found -> found.spec().id()).orElse(line.function());
    meter.count(Usage.LAMBDA_LOG_BYTES, function, line.bytes());
    observer.accept(new Observation.LogWritten(live.clock().nowNanos(), function, line.text()));
  }

  private Consumer<String> in(String service) {
    return operation -> unsupported(service, operation);
  }

  private void unsupported(String service, String operation) {
    observer.accept(new Observation.UnsupportedCalled(live.clock().nowNanos(), service, operation));
    String call = service + " " + operation;
    if (seen.size() < 1000 && seen.putIfAbsent(call, true) == null) {
      unsupported.add(call);
    }
  }

  List<String> unsupportedCalls() {
    return List.copyOf(unsupported);
  }

  @Override
  public void close() {
    live.close();
    integration.close();
    invocations.close();
  }
}
