package stormglass.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stormglass.problem.Problem;
import stormglass.problem.Where;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

class SampleProblemTest {

  @Test
  void aPatternThatNoTextOfTheLengthHasIsAProblem() {
    assertThat(problems(new Type.Text(3, 9, "^[a-z]{2}$")))
        .containsExactly(SampleProblem.PATTERN.code());
    assertThat(problems(new Type.Text(0, 9, "^[a-z]{2}$"))).isEmpty();
  }

  @Test
  void anEventThatIsTooLargeAtItsSmallestIsAProblem() {
    Type text = new Type.Text(100_000, Type.UNBOUNDED, "");
    assertThat(problems(new Type.Items(text, 3, 3)))
        .containsExactly(SampleProblem.TOO_LARGE.code());
  }

  @Test
  void patternsOfEveryFormHaveSamples() {
    Stream.of(
            "a|bc",
            "^(ab|c)*d?$",
            "^\\d{2,4}-[^a-z]+$",
            "^\\w+\\.\\W$",
            "x",
            "^x|y$",
            "^(?:a)?".replace("?:", ""),
            "^[\\]\\-a]{3}$",
            "^a{2,}b*?c+?$")
        .forEach(
            pattern -> assertThat(problems(new Type.Text(1, 40, pattern))).as(pattern).isEmpty());
  }

  private static List<String> problems(Type type) {
    Type.Structure data =
        new Type.Structure("", List.of(new Type.Property("a", type, true, false, "")), true);
    EventSchema schema =
        new EventSchema("shop.tests", "Tested", data, new TreeMap<>(), Where.file("test"));
    return Samples.of(schema, new SplittableRandom(1)).problems().stream()
        .map(Problem::code)
        .toList();
  }
}
