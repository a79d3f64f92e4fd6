package stormglass.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.LatencySummary;
import stormglass.ledger.Audit;
import stormglass.ledger.Books;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.recording.RecordedEvent;
import stormglass.report.RunResult;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;
import stormglass.sandbox.observation.Observation;
import stormglass.traffic.http.HttpDriver;

/// A plan's blueprint in a sandbox of its own, watched from its start: what a run and a load test
/// have in common, whoever sends the requests.
public final class Stage implements AutoCloseable {

  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(60);
  private static final Duration FINISHING = Duration.ofSeconds(10);
  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Run.Plan plan;
  private final Blueprint blueprint;
  private final Sandbox sandbox;
  private final Measurements measurements;
  private final Instant startedAt;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private volatile long warmUpEndNanos;

  /// What came of it, once the books are closed.
  ///
  /// @param journeys of all events, in the order of their acceptance
  /// @param targets the resource behind each `rule/target`, by logical id
  /// @param onAws the same traffic on AWS, as it is modelled
  record Closed(List<Journey> journeys, Map<String, String> targets, Audit audit, OnAws onAws) {
    Closed beside(OnAws modelled) {
      return new Closed(journeys, targets, audit, modelled);
    }
  }

  private Stage(
      Run.Plan plan,
      Blueprint blueprint,
      Sandbox sandbox,
      Measurements measurements,
      Instant startedAt) {
    this.plan = plan;
    this.blueprint = blueprint;
    this.sandbox = sandbox;
    this.measurements = measurements;
    this.startedAt = startedAt;
  }

  /// Starts the sandbox and deploys the plan's blueprint into it.
  ///
  /// @return the stage, which whoever asked for it closes, or why the blueprint does not run
  public static Reading<Stage> open(Run.Plan plan) throws IOException {
    return open(plan, observation -> {});
  }

  /// @param observer told of everything too, by many threads at once
  static Reading<Stage> open(Run.Plan plan, Consumer<Observation> observer) throws IOException {
    InstantSource clock = InstantSource.system();
    Instant startedAt = clock.instant();
    Measurements measurements = new Measurements();
    Settings settings =
        Settings.of(clock).withSeed(plan.seed()).withObserver(measurements.andThen(observer));
    Sandbox sandbox = Sandbox.start(settings);
    boolean open = false;
    try {
      Deployment deployment = Deployment.sandbox(plan.template(), sandbox.endpoint());
      Reading<Stage> reading =
          switch (BlueprintReader.read(plan.template(), deployment)) {
            case Reading.Failed<Blueprint> failed -> new Reading.Failed<>(failed.problems());
            case Reading.Of<Blueprint> read -> {
              List<Problem> problems = new ArrayList<>(SeedCheck.of(plan.seeded(), read.value()));
              if (problems.isEmpty()) {
                problems.addAll(sandbox.deploy(read.value(), plan.seeded()));
              }
              yield problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)
                  ? new Reading.Failed<>(problems)
                  : new Reading.Of<>(
                      new Stage(plan, read.value(), sandbox, measurements, startedAt), problems);
            }
          };
      open = reading instanceof Reading.Of<Stage>;
      return reading;
    } finally {
      if (!open) {
        sandbox.close();
      }
    }
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /// Where it answers.
  public URI endpoint() {
    return sandbox.endpoint();
  }

  /// A seeded user's bearer token. Who has signed in keeps the token for the whole run.
  public String token(String username) {
    return tokens.computeIfAbsent(username, sandbox::token);
  }

  /// Says that traffic begins now; the warm-up of hops and flows counts from here.
  public void begin() {
    warmUpEndNanos = sandbox.nowNanos() + warmUpNanos(plan);
  }

  /// How long a plan's warm-up lasts.
  public static long warmUpNanos(Run.Plan plan) {
    return (long) (plan.profile().warmUpSeconds() * 1_000_000_000);
  }

  /// Once traffic has ended: waits until nothing is due, for a minute at most.
  ///
  /// @param hurried asked every second; once true, ten seconds more are all
  public Sandbox.Settled settle(BooleanSupplier hurried) throws InterruptedException {
    Sandbox.Settled settled = sandbox.settle(Duration.ZERO);
    long left = LONGEST_SETTLING.toNanos();
    while (!settled.idle() && left > 0) {
      long began = System.nanoTime();
      settled = sandbox.settle(SLICE);
      long took = System.nanoTime() - began;
      left =
          took < SLICE.toNanos()
              ? 0
              : Math.min(left - took, hurried.getAsBoolean() ? FINISHING.toNanos() : left);
    }
    return settled;
  }

  /// Closes the books and holds the ledgers against them.
  ///
  /// @param routes the latencies that whoever sent the requests measured
  public RunResult result(
      RunResult.Kind kind,
      HttpDriver.Result driven,
      Sandbox.Settled settled,
      LatencyRecorder routes) {
    return result(kind, driven, settled, routes, closeBooks());
  }

  RunResult result(
      RunResult.Kind kind,
      HttpDriver.Result driven,
      Sandbox.Settled settled,
      LatencyRecorder routes,
      Closed closed) {
    LatencyRecorder hops = new LatencyRecorder(warmUpEndNanos);
    Flows flows = new Flows(closed.journeys(), closed.targets(), startedAt);
    flows.record(hops);
    List<LatencySummary> latencies = new ArrayList<>(routes.summaries());
    latencies.addAll(hops.summaries());
    return new Results(kind, plan, blueprint, measurements, sandbox)
        .of(driven, settled, latencies, flows, closed);
  }

  Closed closeBooks() {
    Accounts accounts = new Accounts(blueprint, plan.seeded(), sandbox);
    List<Journey> journeys = measurements.journeys();
    Books books = accounts.close(journeys, measurements);
    return new Closed(
        journeys,
        accounts.targets(),
        Accounts.audit(plan.ledgers(), books),
        OnAws.nothing(blueprint));
  }

  /// The accepted events, in the order of their acceptance.
  List<RecordedEvent> recorded(Closed closed) {
    return closed.journeys().stream()
        .map(
            journey ->
                new RecordedEvent(
                    journey.eventId,
                    journey.source,
                    journey.detailType,
                    startedAt.plusNanos(journey.acceptedNanos),
                    journey.detail))
        .toList();
  }

  Calibrating.Of calibrated(String origin, Closed closed) {
    return new Calibrating.Of(
        origin,
        blueprint,
        sandbox.meter(),
        closed.journeys(),
        closed.audit(),
        TimeUnit.SECONDS.toNanos(startedAt.getEpochSecond()) + startedAt.getNano(),
        warmUpEndNanos);
  }

  /// Ends the sandbox.
  @Override
  public void close() {
    sandbox.close();
  }
}
