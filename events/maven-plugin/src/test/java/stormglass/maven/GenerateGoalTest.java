package stormglass.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.contracts.Codec;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The goal in a project outside of this build, run by the Maven that runs this build.
class GenerateGoalTest {

  private static final Path PROJECT = Path.of("src/test/project");
  private static final long SEED = 20261121;

  @TempDir static Path shared;

  private static @Nullable Repository repository;

  @TempDir Path project;

  @BeforeAll
  static void layOutRepository() throws IOException {
    String users = System.getProperty("stormglass.repository", "");
    assumeThat(users).as("the build tells where Maven and its repository are").isNotEmpty();
    repository = Repository.of(shared.resolve("repository"), Path.of(users));
  }

  @AfterAll
  static void unlinkRepository() throws IOException {
    if (repository != null) {
      repository.unlink();
    }
  }

  @BeforeEach
  void layOutProject() throws IOException {
    try (Stream<Path> all = Files.walk(PROJECT)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(PROJECT.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, filled(Files.readString(file)));
      }
    }
  }

  private static String filled(String text) throws IOException {
    String filled = text.replace("@version@", Repository.version());
    for (String plugin : List.of("maven-resources-plugin", "maven-compiler-plugin")) {
      filled = filled.replace("@" + plugin + "@", Repository.versionOf(plugin));
    }
    return filled.replace("@jspecify@", Repository.versionOfJspecify());
  }

  @Test
  void aProjectElsewhereGeneratesItsClassesAndUsesThem() throws Exception {
    Ran ran = maven("compile");

    assertThat(ran.output())
        .contains("10 event classes, 10 of them changed")
        .doesNotContain("ERROR");
    System.out.println("seed " + SEED);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (EventSchema schema : schemas()) {
      String event = samples(schema, random).next(SampleKind.MINIMAL).json();
      assertThat(detail(echo(event))).isEqualTo(detail(event));
    }
  }

  @Test
  void allProblemsOfAllSchemasAreToldAtOnceAndNoStackTrace() throws Exception {
    change("lending/library.lending@BookLent.json", "\"maxLength\": 64", "\"multipleOf\": 64");
    change("catalogue/library.catalogue@BookAcquired.json", "\"int32\"", "\"int16\"");

    Ran ran = maven("generate-sources");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.output())
        .contains(
            "2 problems",
            "src/main/schemas/catalogue/library.catalogue@BookAcquired.json:89: error SCHEMA-006: ",
            "src/main/schemas/lending/library.lending@BookLent.json:90: error SCHEMA-004: ")
        .doesNotContain("\tat ", "Exception:");
  }

  private void change(String schema, String from, String to) throws IOException {
    Path file = project.resolve("src/main/schemas").resolve(schema);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private List<EventSchema> schemas() {
    return switch (SchemaReader.read(project.resolve("src/main/schemas"))) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>> failed ->
          throw new AssertionError(failed.problems().toString());
    };
  }

  private static Samples samples(EventSchema schema, RandomGenerator random) {
    return switch (Samples.of(schema, random)) {
      case Reading.Of<Samples>(Samples samples, _) -> samples;
      case Reading.Failed<Samples> failed -> throw new AssertionError(failed.problems().toString());
    };
  }

  /// EventBridge's own `time` has whole seconds; the rest is as it was.
  private static String detail(String event) {
    return event.substring(event.indexOf("\"detail\":"));
  }

  private String echo(String event) throws Exception {
    String path = project.resolve("target/classes") + ":" + Repository.classes(Codec.class);
    Process java =
        process(
                List.of(
                    System.getProperty("java.home") + "/bin/java", "-cp", path, "org.acme.Echo"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = java.getOutputStream()) {
      new ByteArrayInputStream(event.getBytes(UTF_8)).transferTo(in);
    }
    return new String(java.getInputStream().readAllBytes(), UTF_8);
  }

  private record Ran(int status, String output) {}

  private Ran maven(String phase) throws Exception {
    Process maven =
        process(
                List.of(
                    System.getProperty("stormglass.maven") + "/bin/mvn",
                    "--offline",
                    "--batch-mode",
                    "-Dmaven.repo.local=" + Objects.requireNonNull(repository).folder(),
                    // Whoever fetched it, and from where: what is there may be used.
                    "-Dmaven.legacyLocalRepo=true",
                    phase))
            .redirectErrorStream(true)
            .start();
    String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
    return new Ran(maven.waitFor(), output);
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "MAVEN_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"));
    return builder;
  }
}
