package shop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.check.Check;
import stormglass.check.CheckProblem;
import stormglass.check.Profile;
import stormglass.check.Sources;
import stormglass.generate.Generator;
import stormglass.generate.Placement;
import stormglass.kit.Kit;
import stormglass.kit.KitNames;
import stormglass.ledger.DeliveryLedger;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.report.RunResult;
import stormglass.run.Run;
import stormglass.run.SeedFolder;
import stormglass.schema.SchemaReader;
import stormglass.traffic.Traffic;
import stormglass.traffic.http.HttpDriver;
import stormglass.traffic.http.Served;

/// A kit as `./stormglass new` makes it, under names of its own: it agrees with itself, and it
/// runs.
class KitWorksTest {

  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final Path LIBRARIES = HOME.resolve("producers/relay/target/lambda/lib");
  private static final long SEED = 5;

  @TempDir static Path folder;

  @BeforeAll
  static void makeAndBuild() throws IOException {
    new Kit(HOME).begin(folder.resolve("kit"), new KitNames("clinic", "visits"));
    List<String> sources = new ArrayList<>();
    var schemas = read(SchemaReader.read(kit("schemas")));
    Placement placement = new Placement(Placement.root(schemas), false);
    SortedMap<String, String> generated = read(Generator.generate(schemas, placement));
    for (var source : generated.entrySet()) {
      Path file = kit("target/generated-sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      sources.add(Files.writeString(file, source.getValue()).toString());
    }
    try (Stream<Path> all = Files.walk(kit("src/main/java"))) {
      all.filter(Files::isRegularFile).forEach(file -> sources.add(file.toString()));
    }
    Path classes = kit("target/lambda");
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    arguments.addAll(sources);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    Files.createDirectories(classes.resolve("lib"));
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, classes.resolve("lib").resolve(jar.getFileName()));
      }
    }
  }

  @Test
  void theCheckFindsNothing() throws IOException {
    assertThat(check()).isEmpty();
  }

  @Test
  void theCheckLooksAtItsFunctionsToo() throws IOException {
    Path handler = kit("target/lambda/clinic/visits/Loans.class");
    Path aside = folder.resolve("Loans.class");
    Files.move(handler, aside);
    try {
      assertThat(check()).extracting(Problem::code).containsOnly(CheckProblem.NOT_BUILT.code());
    } finally {
      Files.move(aside, handler);
    }
  }

  private static List<Problem> check() throws IOException {
    Sources sources = Sources.beside(kit("board.yaml"), Optional.empty(), kit(""));
    return Check.check(sources, Profile.VALID);
  }

  @Test
  void itRunsAndEveryEventArrives() throws Exception {
    Path template = kit("template.yaml");
    Traffic traffic = read(Traffic.read(kit("traffic.yaml"), "traffic.yaml"));
    var profile = traffic.profiles().firstEntry().getValue().at(20, 1).warmedUp(0);
    Run.Plan plan =
        new Run.Plan(
            template,
            read(SeedFolder.beside(template)),
            traffic,
            profile,
            traffic.arrivals(profile, SEED),
            SEED,
            List.of(new DeliveryLedger()),
            "a test");

    RunResult result = read(new Run(plan).execute(new Silent()));

    assertThat(result.ledger().balanced()).isTrue();
    assertThat(result.meta().unexpectedAnswers()).isZero();
    assertThat(result.meta().requests()).isPositive();
  }

  private static final class Silent implements Run.Watcher {
    @Override
    public void phase(String what) {}

    @Override
    public void progress(HttpDriver.Progress progress) {}

    @Override
    public void served(Served served) {}
  }

  private static Path kit(String name) {
    return folder.resolve("kit").resolve(name);
  }

  private static <T> T read(Reading<T> reading) {
    return switch (reading) {
      case Reading.Of<T>(T value, _) -> value;
      case Reading.Failed<T> failed -> throw new AssertionError(failed.problems().toString());
    };
  }
}
