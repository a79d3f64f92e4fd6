package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.blueprint.HttpApi.Route;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.run.SeedCheck;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;
import stormglass.sandbox.Settings;
import stormglass.sandbox.observation.Observation;

/// `stormglass sandbox`: an embedded cloud that stays up until Ctrl-C.
@Command(
    name = "sandbox",
    header = "Start the sandbox and leave it up until Ctrl-C.",
    description = {
      "With a template, its resources are there and its functions run; items and users come out of"
          + " the folder seed/ beside it. Without one it is an empty cloud, for your own clients.",
      "It listens on this machine only."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:  ./stormglass sandbox blueprints/shop/template.yaml --port 4566"})
final class SandboxCommand implements Callable<Integer> {

  private static final Reading<Seed> NOTHING = new Reading.Of<>(Seed.NONE, List.of());

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description = "a SAM or CloudFormation template, as YAML or JSON")
  private @Nullable Path template;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "4566",
      converter = Options.Port.class,
      description = "the port; 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Options.WholeNumber.class,
      defaultValue = "5",
      description = "the seed of everything random, such as retries (default: ${DEFAULT-VALUE})")
  private long randomSeed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Options.spec(spec).commandLine().getOut();
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Settings settings =
        Settings.of(InstantSource.system())
            .withPort(port)
            .withSeed(randomSeed)
            .withObserver(observation -> log(observation, err));
    Reading<Seed> seed = template == null ? NOTHING : SeedFolder.beside(template);
    if (!(seed instanceof Reading.Of<Seed>(Seed seeded, _))) {
      List<Problem> problems = new ArrayList<>(seed.problems());
      problems.addAll(read(URI.create("http://localhost:1")).problems());
      return Failures.problems(problems, err);
    }
    try (Sandbox sandbox = Sandbox.start(settings)) {
      List<Route> routes = new ArrayList<>();
      if (template != null && Failures.problems(deploy(seeded, sandbox, routes), err) != 0) {
        return Failures.PROBLEMS;
      }
      greet(Greeting.lines(sandbox, seeded, routes), sandbox.endpoint(), out);
      untilInterrupted(sandbox);
    }
    return 0;
  }

  private Reading<Blueprint> read(URI endpoint) {
    Path given = Objects.requireNonNull(template);
    return BlueprintReader.read(given, Deployment.sandbox(given, endpoint));
  }

  /// @param routes takes the routes of what was deployed
  private List<Problem> deploy(Seed seeded, Sandbox sandbox, List<Route> routes) {
    return switch (read(sandbox.endpoint())) {
      case Reading.Failed<Blueprint> failed -> failed.problems();
      case Reading.Of<Blueprint>(Blueprint blueprint, var warnings) -> {
        List<Problem> problems = new ArrayList<>(warnings);
        blueprint.httpApis().forEach(api -> routes.addAll(api.routes()));
        List<Problem> unfit = SeedCheck.of(seeded, blueprint);
        problems.addAll(unfit.isEmpty() ? sandbox.deploy(blueprint, seeded) : unfit);
        yield problems;
      }
    };
  }

  /// Tells of what a client asked for in vain.
  private static void log(Observation observation, PrintWriter err) {
    if (observation instanceof Observation.UnsupportedCalled(_, String service, String operation)) {
      err.println("not supported: " + service + " " + operation);
      err.flush();
    }
  }

  private static void greet(List<String> lines, URI endpoint, PrintWriter out) {
    out.println("The sandbox answers at " + endpoint);
    out.println();
    lines.forEach(line -> out.println("  " + line));
    out.println();
    out.println("Ctrl-C ends it.");
    out.flush();
  }

  private static void untilInterrupted(Sandbox sandbox) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "close"));
    new CountDownLatch(1).await();
  }
}
