package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.report.RunResult;
import stormglass.run.ForecastRun;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;

/// `stormglass forecast`: a blueprint's traffic in virtual time.
@Command(
    name = "forecast",
    header = "Forecast the shop under its traffic on AWS, in virtual time, and report.",
    description = {
      "Computes what the same template and traffic would do on AWS, from the calibration that a run"
          + " wrote and from published latencies: percentiles, cold starts, throttles, queues, dead"
          + " letters, the bill.",
      "Traffic comes at its own pace, uncompressed. The same seed gives the same bytes.",
      "Leaves result.json and report.html in the folder for results."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass forecast --profile flash-sale --seed 7",
      "          ./stormglass forecast --profile orders --rate 50 --hours 2"
    })
final class ForecastCommand implements Callable<Integer> {

  private static final double SECONDS_PER_HOUR = 3600;

  @Parameters(arity = "0..1", paramLabel = "TEMPLATE", description = "default: the shop's")
  private @Nullable Path template;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "the traffic, from traffic.yaml beside the template; default: its first")
  private @Nullable String profile;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "5",
      converter = Options.WholeNumber.class,
      description = "the seed of everything random (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description =
          "what a run measured (default: target/run/calibration.json, or calibration.json by the"
              + " template where there is none)")
  private @Nullable Path calibration;

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Options.Positive.class,
      description = "sessions per second, constant, instead of the profile's curve")
  private @Nullable Double rate;

  @Option(
      names = "--hours",
      paramLabel = "N",
      converter = Options.Positive.class,
      description = "for how long sessions arrive, in virtual time; with --rate (default: 1)")
  private @Nullable Double hours;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      converter = Options.Positive.class,
      description = "the same in seconds")
  private @Nullable Double seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for results (default: target/forecast)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Path folder = Options.out(out, "forecast");
    Path file = template != null ? template : Options.layout().template();
    Reading<Traffic> traffic = Traffic.read(file.resolveSibling("traffic.yaml"), "traffic.yaml");
    Reading<Blueprint> blueprint =
        BlueprintReader.read(file, Deployment.sandbox(file, URI.create("http://localhost:4566")));
    Path figures = calibration(file);
    Reading<Calibration> calibrated = Calibration.read(figures, Failures.shown(figures));
    List<Problem> problems = new ArrayList<>(blueprint.problems());
    problems.addAll(traffic.problems());
    problems.addAll(calibrated.problems());
    int failed = Failures.problems(problems, err);
    if (!(traffic instanceof Reading.Of<Traffic>(Traffic known, var _))
        || !(blueprint instanceof Reading.Of<Blueprint>(Blueprint read, var _))
        || !(calibrated instanceof Reading.Of<Calibration>(Calibration measured, var _))) {
      return failed;
    }
    Profile chosen = profile(known);
    ForecastRun.Plan plan = new ForecastRun.Plan(read, measured, known, chosen, seed, command());
    ForecastProgress progress = new ForecastProgress(err, chosen.replaySeconds());
    try (Interruption _ = new Interruption(err, progress::stop)) {
      return Outcome.show(
          forecast(plan, progress), folder, Options.spec(spec).commandLine().getOut());
    }
  }

  private static RunResult forecast(ForecastRun.Plan plan, ForecastProgress progress) {
    try (progress) {
      return ForecastRun.execute(plan, progress);
    }
  }

  private void checkOptions() {
    List<String> wrong = new ArrayList<>();
    if (rate == null && (hours != null || seconds != null)) {
      wrong.add("--hours and --seconds go with --rate.");
    }
    if (hours != null && seconds != null) {
      wrong.add("--hours and --seconds say the same: give one of them.");
    }
    if (!wrong.isEmpty()) {
      throw Usage.of(spec, wrong);
    }
  }

  private Path calibration(Path blueprint) {
    if (calibration != null) {
      return calibration;
    }
    Path ofLastRun = Options.home().resolve("target/run/calibration.json");
    return template == null && Files.exists(ofLastRun)
        ? ofLastRun
        : blueprint.resolveSibling("calibration.json");
  }

  private Profile profile(Traffic traffic) {
    Profile known =
        profile == null
            ? traffic.profiles().firstEntry().getValue()
            : traffic.profiles().get(profile);
    if (known == null) {
      throw Usage.of(
          spec,
          List.of(
              "There is no profile '%s'; traffic.yaml has %s."
                  .formatted(profile, String.join(", ", traffic.profiles().keySet()))));
    }
    Profile real = known.compressed(1);
    return rate == null ? real : real.at(rate, span());
  }

  private double span() {
    if (seconds != null) {
      return seconds;
    }
    return (hours == null ? 1 : hours) * SECONDS_PER_HOUR;
  }

  private String command() {
    return "./stormglass "
        + String.join(" ", Options.spec(spec).commandLine().getParseResult().originalArgs());
  }
}
