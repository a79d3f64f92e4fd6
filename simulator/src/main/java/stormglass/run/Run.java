package stormglass.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Calibration;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.Scope;
import stormglass.ledger.Ledger;
import stormglass.problem.Reading;
import stormglass.recording.RecordedEvent;
import stormglass.report.RunResult;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;
import stormglass.traffic.Arrival;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;
import stormglass.traffic.http.HttpDriver;
import stormglass.traffic.http.Served;

/// A blueprint's traffic through the sandbox, once.
public final class Run {

  private final Plan plan;
  private final Calibrating calibrating = new Calibrating();
  private volatile @Nullable HttpDriver driver;
  private volatile boolean stopped;
  private @Nullable Calibration calibration;
  private List<RecordedEvent> events = List.of();

  /// What to run.
  ///
  /// @param arrivals the sessions, from the traffic or from a recording
  /// @param ledgers the rules to hold the books against
  /// @param command how to repeat it
  public record Plan(
      Path template,
      Seed seeded,
      Traffic traffic,
      Profile profile,
      Iterator<Arrival> arrivals,
      long seed,
      List<Ledger> ledgers,
      String command) {}

  /// Told how a run goes on.
  public interface Watcher {
    /// A new part of the run begins, in words.
    void phase(String what);

    /// How far the replay is.
    void progress(HttpDriver.Progress progress);

    /// A request was answered; called by many threads.
    void served(Served served);
  }

  public Run(Plan plan) {
    this.plan = plan;
  }

  /// Ends the replay early; what was measured so far becomes a partial result.
  public void stop() {
    stopped = true;
    HttpDriver driving = driver;
    if (driving != null) {
      driving.stop();
    }
  }

  /// What the run found out for forecasts; null before its end, or when nothing was measured.
  public @Nullable Calibration calibration() {
    return calibration;
  }

  /// The events that the buses accepted, in the order in which they did; none before its end.
  public List<RecordedEvent> events() {
    return events;
  }

  /// Runs it.
  ///
  /// @return the result, or why the blueprint does not run
  public Reading<RunResult> execute(Watcher watcher) throws IOException, InterruptedException {
    watcher.phase("starting the sandbox");
    return switch (Stage.open(plan, calibrating)) {
      case Reading.Failed<Stage> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Stage> opened -> {
        try (Stage stage = opened.value()) {
          yield new Reading.Of<>(replay(stage, watcher), opened.problems());
        }
      }
    };
  }

  private RunResult replay(Stage stage, Watcher watcher) throws InterruptedException {
    LatencyRecorder routes = new LatencyRecorder(Stage.warmUpNanos(plan));
    HttpDriver http = driver(stage, routes, watcher);
    watcher.phase("replaying " + plan.profile().name());
    stage.begin();
    HttpDriver.Result driven = http.drive(plan.arrivals(), watcher::progress);
    watcher.phase("waiting until nothing is due");
    Sandbox.Settled settled = stage.settle(() -> stopped);
    watcher.phase("holding the ledger");
    Stage.Closed closed = stage.closeBooks();
    events = stage.recorded(closed);
    Calibration calibrated = calibrating.calibration(stage.calibrated(origin(), closed));
    calibration = calibrated;
    watcher.phase("forecasting the same traffic on AWS");
    OnAws onAws = OnAws.of(plan, stage.blueprint(), calibrated);
    return stage.result(
        RunResult.Kind.RUN,
        stopped ? partial(driven) : driven,
        settled,
        routes,
        closed.beside(onAws));
  }

  private static HttpDriver.Result partial(HttpDriver.Result driven) {
    return new HttpDriver.Result(
        driven.startedAtNanoTime(),
        driven.elapsedNanos(),
        driven.sessions(),
        driven.requests(),
        driven.unexpected(),
        driven.latestStartNanos(),
        true);
  }

  private String origin() {
    return "profile %s, seed %d, on %s"
        .formatted(plan.profile().name(), plan.seed(), Machine.describe());
  }

  private HttpDriver driver(Stage stage, LatencyRecorder routes, Watcher watcher) {
    HttpDriver http =
        new HttpDriver(
            HttpDriver.Options.of(stage.endpoint(), stage::token),
            served -> {
              routes.record(
                  Scope.ROUTE,
                  served.request().route(),
                  served.intendedNanos(),
                  served.endNanos(),
                  served.ok());
              calibrating.served(served);
              watcher.served(served);
            });
    driver = http;
    if (stopped) {
      http.stop();
    }
    return http;
  }
}
