package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stormglass.problem.Reading;
import stormglass.report.ReportFolder;
import stormglass.run.Run;

/// `stormglass load`: the same sessions, sent by Gatling. It runs the module `loadtest` with Maven,
/// since Gatling belongs to the tests and not to the command line.
@Command(
    name = "load",
    header = "Load the shop with Gatling, and report.",
    description = {
      "Sends the same seeded sessions as `run`, at the same times, as a simulation of Gatling, to a"
          + " sandbox of its own, then holds the ledger. The warm-up takes at least 30 s, unless"
          + " --warm-up says otherwise, since Gatling warms up too.",
      "Leaves result.json, report.html and Gatling's own report in the folder for results.",
      "Exits 1 when an answer was not among the expected, the 99th percentile after the"
          + " warm-up is above its limit, or the ledger does not balance."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass load --profile orders --rate 50 --seconds 30",
      "          ./stormglass load --p99 250"
    })
final class LoadCommand implements Callable<Integer> {

  private static final String GATLING = "gatling";

  @Mixin private TrafficOptions traffic = new TrafficOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Options.WholeNumber.class,
      description = "the seed of everything random (default: 5)")
  private @Nullable Long seed;

  @Option(
      names = "--p99",
      paramLabel = "MILLIS",
      converter = Options.Positive.class,
      description = "the limit of the 99th percentile after the warm-up (default: 1000)")
  private @Nullable Double p99Millis;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "a sandbox that is already up; no ledger is held against it")
  private @Nullable URI endpoint;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for results (default: target/load)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (Options.layout().isKit()) {
      throw Usage.of(
          spec, List.of("The Gatling suite is the shop's: './stormglass run' loads a kit"));
    }
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Planning planning =
        new Planning(Options.layout().template(), traffic, null, seed, Options.spec(spec));
    return switch (planning.plan()) {
      case Reading.Failed<Run.Plan> failed -> Failures.problems(failed.problems(), err);
      case Reading.Of<Run.Plan>(Run.Plan plan, var warnings) -> {
        Failures.problems(warnings, err);
        yield load(plan, Options.out(out, "load").toAbsolutePath());
      }
    };
  }

  private int load(Run.Plan plan, Path folder) throws IOException, InterruptedException {
    PrintWriter screen = Options.spec(spec).commandLine().getOut();
    screen.println("building the load test, then starting Gatling");
    screen.flush();
    Path results = Options.home().resolve("loadtest/target").resolve(GATLING);
    Set<Path> before = Set.copyOf(folders(results));
    for (String file : List.of(ReportFolder.FIGURES, ReportFolder.PAGE)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    boolean passed = maven(plan, folder) == 0;
    Path kept = folder.resolve(GATLING);
    for (Path made : folders(results)) {
      if (!before.contains(made)) {
        copy(made, kept);
      }
    }
    show(screen, "Figures: ", folder.resolve(ReportFolder.FIGURES));
    show(screen, "Report:  ", folder.resolve(ReportFolder.PAGE));
    show(screen, "Gatling: ", kept.resolve("index.html"));
    screen.println(passed ? "Passed." : "Failed; the lines above say why.");
    screen.flush();
    return passed ? 0 : Failures.PROBLEMS;
  }

  private int maven(Run.Plan plan, Path folder) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("./mvnw", "-q", "-Dquick", "-Dmaven.test.skip=true", "-Dstyle.color=never"));
    command.addAll(List.of("-pl", "loadtest", "gatling:test"));
    command.add("-Dstormglass.profile=" + plan.profile().name());
    command.add("-Dstormglass.seed=" + plan.seed());
    command.add("-Dstormglass.out=" + folder);
    command.add("-Dstormglass.command=" + plan.command());
    add(command, "rate", traffic.rate);
    add(command, "seconds", traffic.seconds);
    add(command, "warmUp", traffic.warmUp);
    add(command, "p99Millis", p99Millis == null ? null : Math.round(p99Millis));
    add(command, "endpoint", endpoint);
    Process process =
        new ProcessBuilder(command).directory(Options.home().toFile()).inheritIO().start();
    Thread stop = new Thread(() -> stop(process), "stop Gatling");
    Runtime.getRuntime().addShutdownHook(stop);
    return process.waitFor();
  }

  private void stop(Process process) {
    if (process.isAlive()) {
      PrintWriter err = Options.spec(spec).commandLine().getErr();
      err.println(System.lineSeparator() + "ended early; a load has figures only at its end");
      err.flush();
    }
    process.descendants().forEach(ProcessHandle::destroy);
  }

  private static void add(List<String> command, String name, @Nullable Object value) {
    if (value != null) {
      command.add("-Dstormglass." + name + "=" + value);
    }
  }

  private static void show(PrintWriter screen, String what, Path file) {
    if (Files.exists(file)) {
      screen.println(what + Failures.shown(file));
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
