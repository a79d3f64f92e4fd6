package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.calibration.Calibration;
import stormglass.problem.Reading;
import stormglass.recording.EventForm;
import stormglass.recording.EventRecording;
import stormglass.report.ReportFolder;
import stormglass.report.RunResult;
import stormglass.run.Run;
import stormglass.traffic.http.Served;

/// `stormglass run`: a blueprint's traffic through the sandbox, measured and reported.
@Command(
    name = "run",
    header = "Run the shop in the sandbox under its traffic, and report.",
    description = {
      "Starts the template's resources and functions in the sandbox, replays seeded traffic over"
          + " HTTP, waits until nothing is due, holds the result against the ledger.",
      "Leaves result.json, report.html, calibration.json, requests.jsonl, which can be replayed,"
          + " and recorded/ with all events, in the folder for results.",
      "Exits 1 when the ledger does not balance. Ctrl-C ends it early, with 130: what was measured"
          + " so far is kept and marked partial."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass run --profile flash-sale --seed 7",
      "          ./stormglass run --profile orders --rate 100 --seconds 30",
      "          ./stormglass run --replay target/run/requests.jsonl --out target/again"
    })
final class RunCommand implements Callable<Integer> {

  private static final String CALIBRATION = "calibration.json";

  @Parameters(arity = "0..1", paramLabel = "TEMPLATE", description = "default: the shop's")
  private @Nullable Path template;

  @Mixin private TrafficOptions traffic = new TrafficOptions();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "a recording to send again, instead of new traffic")
  private @Nullable Path replay;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Options.WholeNumber.class,
      description = "the seed of everything random (default: 5, or the recording's)")
  private @Nullable Long seed;

  @Option(
      names = "--record",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "whether to record requests and events (default: they are)")
  private boolean record;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for results (default: target/run)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Planning planning =
        new Planning(
            template != null ? template : Options.layout().template(),
            traffic,
            replay,
            seed,
            Options.spec(spec));
    return switch (planning.plan()) {
      case Reading.Failed<Run.Plan> failed -> Failures.problems(failed.problems(), err);
      case Reading.Of<Run.Plan>(Run.Plan plan, var warnings) -> {
        Failures.problems(warnings, err);
        yield run(plan, Options.out(out, "run"));
      }
    };
  }

  private int run(Run.Plan plan, Path folder) throws IOException, InterruptedException {
    Run run = new Run(plan);
    try (Interruption _ = new Interruption(Options.spec(spec).commandLine().getErr(), run::stop);
        Recorder recorder = new Recorder(folder, plan.profile().name(), plan.seed())) {
      return show(run, plan, recorder, folder);
    }
  }

  private int show(Run run, Run.Plan plan, Recorder recorder, Path folder)
      throws IOException, InterruptedException {
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    PrintWriter screen = Options.spec(spec).commandLine().getOut();
    Consumer<Served> sink = record ? recorder::take : served -> {};
    Reading<RunResult> result;
    try (Progress progress =
        new Progress(err, plan.profile().warmUpSeconds() + plan.profile().replaySeconds(), sink)) {
      result = run.execute(progress);
    }
    return switch (result) {
      case Reading.Failed<RunResult> failed -> Failures.problems(failed.problems(), err);
      case Reading.Of<RunResult> done -> {
        Failures.problems(done.problems(), err);
        int code = Outcome.show(done.value(), folder, screen);
        Calibration calibration = run.calibration();
        if (calibration != null) {
          ReportFolder.put(folder.resolve(CALIBRATION), calibration.json());
        }
        recorder.keep().ifPresent(file -> screen.println("Replay:  " + again(file)));
        if (record) {
          events(run, folder, screen);
        }
        screen.flush();
        yield code;
      }
    };
  }

  private void events(Run run, Path folder, PrintWriter screen) throws IOException {
    EventRecording kept =
        EventRecording.write(run.events().stream(), EventForm.ofBlueprints(), folder);
    screen.println("Events:  %s (%,d)".formatted(Failures.shown(kept.folder()), kept.events()));
    if (kept.unfit() > 0) {
      PrintWriter err = Options.spec(spec).commandLine().getErr();
      err.printf(
          "stormglass: %,d events do not follow a schema; they are recorded as JSON.%n",
          kept.unfit());
      err.flush();
    }
  }

  private static String again(Path file) {
    return "./stormglass run --replay " + Failures.shown(file);
  }
}
