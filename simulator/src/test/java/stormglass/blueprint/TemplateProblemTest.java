package stormglass.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Every code has a template that provokes it, at the line marked in it, and nothing else.
class TemplateProblemTest {

  private static final Path FOLDER = Templates.FOLDER.resolve("problems");

  private static List<TemplateProblem> inTemplates() {
    return Arrays.stream(TemplateProblem.values())
        .filter(problem -> problem != TemplateProblem.UNKNOWN_OVERRIDE)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCodeIsProvokedAtItsLine() {
    return inTemplates().stream()
        .map(problem -> DynamicTest.dynamicTest(problem.code(), () -> provoke(problem)));
  }

  private static void provoke(TemplateProblem problem) {
    Path file = FOLDER.resolve(problem.code() + ".yaml");
    assertThat(file).exists();
    List<String> lines = Templates.text(file).lines().toList();
    int line = 1;
    while (!lines.get(line - 1).contains("# <- here")) {
      line++;
    }
    Reading<Blueprint> reading = BlueprintReader.read(file, Templates.deployment(Map.of()));
    assertThat(reading.problems())
        .as(Templates.lines(reading.problems()))
        .extracting(Problem::code, Problem::where, Problem::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                problem.code(), new Where(file.toString(), line), problem.severity()));
    assertThat(reading.problems().getFirst().what()).doesNotContain("%");
    assertThat(reading.problems().getFirst().remedy()).doesNotContain("%").endsWith(".");
    assertThat(reading)
        .isInstanceOf(
            problem.severity() == Problem.Severity.WARNING
                ? Reading.Of.class
                : Reading.Failed.class);
  }

  @Test
  void aValueForNoParameterIsReported() {
    Reading<Blueprint> reading =
        BlueprintReader.read(
            "Resources: {Orders: {Type: AWS::SQS::Queue}}",
            Path.of("template.yaml"),
            Templates.deployment(Map.of("Colour", "red")));

    assertThat(Templates.codes(reading)).containsExactly(TemplateProblem.UNKNOWN_OVERRIDE.code());
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(TemplateProblem.values()).map(TemplateProblem::code))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyProvocationBelongsToACode() throws Exception {
    List<String> codes = inTemplates().stream().map(problem -> problem.code() + ".yaml").toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }
}
