package stormglass.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

class TrafficProblemTest {

  /// A mistake: what it replaces in the café's file, and what stands there instead.
  private record Mistake(String right, String wrong) {}

  private static final SequencedMap<TrafficProblem, Mistake> MISTAKES = new LinkedHashMap<>();

  static {
    mistake(TrafficProblem.WRONG_KIND, "expect: [202]", "expect: 202");
    mistake(TrafficProblem.UNKNOWN_KEY, "idempotencyKey: true", "idempotenceKey: true");
    mistake(TrafficProblem.MISSING_KEY, "  user: cook", "  user1: cook");
    mistake(TrafficProblem.UNKNOWN_VERSION, "traffic: 1", "traffic: 2");
    mistake(TrafficProblem.NO_ORIGIN, "{value: 9, source: \"counted\"}", "{value: 9}");
    mistake(TrafficProblem.BAD_VALUE, "{value: 9, source", "{value: -9, source");
    mistake(TrafficProblem.BARE_NUMBER, "mean: twice\n", "mean: 2\n");
    mistake(TrafficProblem.UNKNOWN_PARAMETER, "mean: twice\n", "mean: thrice\n");
    mistake(TrafficProblem.WRONG_SORT, "mean: twice\n", "mean: week\n");
    mistake(TrafficProblem.OUT_OF_RANGE, "share: always", "share: twice");
    mistake(TrafficProblem.UNKNOWN_VALUE, "\"GET /menu/{drink}\"", "\"GET /menu/{dish}\"");
    mistake(TrafficProblem.UNKNOWN_REQUEST, "- send: order", "- send: odrer");
    mistake(TrafficProblem.UNKNOWN_SESSION, "{thirsty: 3,", "{hungry: 3,");
    mistake(TrafficProblem.BAD_ROUTE, "route: POST /bar/orders\n", "route: POST bar\n");
    mistake(TrafficProblem.CAPTURED_IN_BODY, "for: \"{guest}\"", "for: \"{state}\"");
    mistake(TrafficProblem.UNKNOWN_ACT, "- send: order", "- shout: order");
    mistake(TrafficProblem.BAD_TIME, "shape: flat", "shape: round");
    mistake(TrafficProblem.NOTHING_DEFINED, "data:\n", "data: {}\nformer:\n");
    mistake(TrafficProblem.UNUSED, "parameters:", "parameters:\n  x: {value: 1, source: y}");
    mistake(TrafficProblem.BAD_POINTER, "{order: /id}", "{order: id}");
    mistake(TrafficProblem.BAD_STATUS, "expect: [202]", "expect: [20]");
    mistake(TrafficProblem.BAD_PATTERN, "\"drink-{n}\"", "\"drink\"");
    mistake(TrafficProblem.BAD_UUID, "{uuid: session}", "{uuid: guest}");
    mistake(TrafficProblem.BAD_VALUES_FILE, "does: cooking", "does: juggling");
  }

  private static void mistake(TrafficProblem problem, String right, String wrong) {
    MISTAKES.put(problem, new Mistake(right, wrong));
  }

  @TestFactory
  Stream<DynamicTest> everyProblemIsFoundAtItsLine() {
    return Arrays.stream(TrafficProblem.values())
        .map(
            problem ->
                DynamicTest.dynamicTest(
                    problem.code(),
                    () -> {
                      Mistake mistake = MISTAKES.get(problem);
                      assertThat(mistake).isNotNull();
                      assertThat(Cafe.FILE).contains(mistake.right());
                      String file = Cafe.FILE.replace(mistake.right(), mistake.wrong());
                      List<Problem> found = Cafe.read(file).problems();
                      assertThat(found).extracting(Problem::code).contains(problem.code());
                      assertThat(found).allMatch(p -> p.where().line() > 0);
                    }));
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(TrafficProblem.values()).map(TrafficProblem::code))
        .doesNotHaveDuplicates();
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    String file = Cafe.FILE;
    for (Map.Entry<TrafficProblem, Mistake> entry : MISTAKES.entrySet()) {
      if (entry.getKey() == TrafficProblem.BAD_ROUTE
          || entry.getKey() == TrafficProblem.BAD_POINTER) {
        file = file.replace(entry.getValue().right(), entry.getValue().wrong());
      }
    }
    assertThat(Cafe.read(file).problems())
        .extracting(Problem::toString)
        .hasSize(4)
        .anyMatch(p -> p.startsWith("cafe.yaml:25: error TRAFFIC-014: 'POST bar' is no route."));
  }

  @Test
  void aFileThatIsNotYamlFailsAsSuch() {
    assertThat(Cafe.read("a: [")).isInstanceOf(Reading.Failed.class);
  }

  @Test
  void aFileOfValuesThatIsNotThereIsAProblemOfItsOwn() {
    assertThat(Cafe.read(Cafe.FILE.replace("staff.yaml", "stuff.yaml")).problems())
        .extracting(Problem::code)
        .containsExactly("TRAFFIC-023", "DOC-001");
  }

  @Test
  void valuesComeFromAFile() {
    assertThat(Cafe.traffic().users()).contains("bo").doesNotContain("kim");
  }

  @Test
  void whatIsUnusedIsOnlyAWarning() {
    String file = Cafe.FILE.replace("parameters:", "parameters:\n  x: {value: 1, source: y}");
    assertThat(Cafe.read(file)).isInstanceOf(Reading.Of.class);
  }
}
