package stormglass.sandbox.lambda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import stormglass.blueprint.LambdaFunction;
import stormglass.cloud.Answer;
import stormglass.cloud.Invocation;
import stormglass.cloud.Invocation.Work;
import stormglass.cloud.function.Outcome.Failure;
import stormglass.cloud.function.Outcome.PartialFailure;
import stormglass.cloud.function.Outcome.Success;
import stormglass.cloud.function.Throttle;
import stormglass.cloud.mapping.BatchResponse;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.function.Environment;
import stormglass.sandbox.function.Outcome;
import stormglass.sandbox.kinesis.ShardIds;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.observation.Observation;

/// Runs invocations in environments, each on a virtual thread of its own.
public final class Invocations implements AutoCloseable {

  /// The answer to a caller that waits.
  public sealed interface Answered {
    /// The function ran.
    record Ran(Outcome outcome) implements Answered {}

    /// It was not admitted.
    record Throttled(Throttle why) implements Answered {}
  }

  private final Map<stormglass.cloud.function.Environment, Environment> environments =
      new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong requests = new AtomicLong();
  private final HostedFunctions functions;
  private final Events events;
  private final Live live;
  private final Meter meter;
  private final Consumer<Observation> observer;

  /// Who is told of what ran.
  public record Told(Meter meter, Consumer<Observation> observer) {}

  public Invocations(HostedFunctions functions, Events events, Live live, Told told) {
    this.functions = functions;
    this.events = events;
    this.live = live;
    this.meter = told.meter();
    this.observer = told.observer();
  }

  /// Starts an invocation that nobody waits for.
  public void start(Invocation<Payload> invocation) {
    threads.execute(() -> run(invocation));
  }

  /// Invokes a function and waits for its end.
  public Answered invoke(HostedFunction function, Payload.Request request) {
    return switch (live.invoke(function.admission(), request)) {
      case Invocation<Payload> invocation -> new Answered.Ran(run(invocation));
      case Answer.Refused<Payload>(var why) -> {
        observer.accept(
            new Observation.Throttled(live.clock().nowNanos(), function.spec().id(), why.name()));
        yield new Answered.Throttled(why);
      }
    };
  }

  /// Discards what belongs to an environment.
  public void discard(stormglass.cloud.function.Environment environment) {
    Environment discarded = environments.remove(environment);
    if (discarded != null) {
      threads.execute(discarded::close);
    }
  }

  private Outcome run(Invocation<Payload> invocation) {
    HostedFunction function = functions.of(invocation.environment().function());
    Environment environment =
        environments.computeIfAbsent(
            invocation.environment(), any -> function.code().newEnvironment());
    String requestId = new UUID(0x4000L, (1L << 63) | requests.incrementAndGet()).toString();
    Work<Payload> work = invocation.work();
    observer.accept(
        new Observation.InvocationBegan(
            live.clock().nowNanos(),
            requestId,
            function.spec().id(),
            Events.trigger(work),
            Events.count(work),
            Events.ids(work)));
    Outcome outcome =
        environment.invoke(
            events.json(work, function.spec().roleArn()),
            stormglass.sandbox.function.Invocation.of(requestId));
    stormglass.cloud.function.Outcome ended = ended(outcome, work, environment.discarded());
    count(function.spec(), outcome);
    observer.accept(observed(requestId, function, outcome, ended, work));
    live.complete(invocation, ended);
    return outcome;
  }

  private void count(LambdaFunction spec, Outcome outcome) {
    meter.count(Usage.LAMBDA_REQUESTS, spec.id(), 1);
    meter.count(
        switch (spec.architecture()) {
          case ARM64 -> Usage.LAMBDA_ARM_MB_MS;
          case X86_64 -> Usage.LAMBDA_X86_MB_MS;
        },
        spec.id(),
        spec.memoryMb() * outcome.took().billedMillis());
  }

  private Observation observed(
      String requestId,
      HostedFunction function,
      Outcome outcome,
      stormglass.cloud.function.Outcome ended,
      Work<Payload> work) {
    int failed =
        switch (ended) {
          case Success.SUCCESS -> 0;
          case PartialFailure(List<String> identifiers) -> identifiers.size();
          case Failure _ -> Events.count(work);
        };
    Observation.Result result =
        switch (outcome) {
          case Outcome.Returned _ -> Observation.Result.SUCCESS;
          case Outcome.Failed _ -> Observation.Result.ERROR;
          case Outcome.TimedOut _ -> Observation.Result.TIMEOUT;
        };
    return new Observation.InvocationEnded(
        live.clock().nowNanos(),
        requestId,
        function.spec().id(),
        new Observation.Timing(
            outcome.took().cold() ? outcome.took().init().nanos() : -1,
            outcome.took().run().nanos(),
            outcome.took().run().cpuNanos(),
            outcome.took().billedMillis()),
        result,
        failed);
  }

  private static stormglass.cloud.function.Outcome ended(
      Outcome outcome, Work<Payload> work, boolean discarded) {
    return switch (outcome) {
      case Outcome.TimedOut _ -> Failure.TIMEOUT;
      case Outcome.Failed _ -> discarded ? Failure.CRASH : Failure.FUNCTION_ERROR;
      case Outcome.Returned returned -> returned(returned.payload(), work);
    };
  }

  private static stormglass.cloud.function.Outcome returned(byte[] payload, Work<Payload> work) {
    return switch (work) {
      case Work.Request<Payload> _, Work.Event<Payload> _ -> Success.SUCCESS;
      case Work.Messages<Payload>(var batch) ->
          batch.mapping().settings().reportsItemFailures()
              ? BatchResponse.read(payload)
              : Success.SUCCESS;
      case Work.Records<Payload>(var batch) ->
          batch.lane().mapping().settings().onError().reportsItemFailures()
              ? sequenced(BatchResponse.read(payload), batch)
              : Success.SUCCESS;
    };
  }

  /// Names failed records by the numbers that the cloud's stream gave them, not by those that the
  /// function saw.
  private static stormglass.cloud.function.Outcome sequenced(
      stormglass.cloud.function.Outcome outcome,
      stormglass.cloud.mapping.StreamBatch<Payload> batch) {
    if (!(outcome instanceof PartialFailure(List<String> identifiers))) {
      return outcome;
    }
    Map<String, String> numbers = new HashMap<>();
    for (var record : batch.records()) {
      if (record.payload() instanceof Payload.Change change) {
        numbers.put(change.record().sequenceNumber(), record.sequenceNumber());
      } else {
        numbers.put(
            ShardIds.sequenceNumber(record.shard(), record.sequence()), record.sequenceNumber());
      }
    }
    return new PartialFailure(
        identifiers.stream().map(id -> numbers.getOrDefault(id, id)).toList());
  }

  /// Interrupts what runs and closes all environments.
  @Override
  public void close() {
    threads.shutdownNow();
    environments.values().forEach(Environment::close);
  }
}
