package stormglass.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static stormglass.generate.Documents.ofProperties;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.SchemaProblem;

class SchemaProblemTest {

  @TempDir Path folder;

  @Test
  void aRightDocumentHasNoProblems() throws IOException {
    assertThat(problems(Map.of(Provocation.FILE, Provocation.GOOD))).isEmpty();
  }

  @Test
  void aRightDocumentInDraft4HasNoProblems() throws IOException {
    assertThat(problems(Map.of(Provocation.FILE, Provocation.IN_DRAFT_4.replace('\'', '"'))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stormglass.generate.Provocation#all")
  void eachProblemIsReportedAtItsPlace(Provocation provocation) throws IOException {
    assertThat(problems(provocation.files()))
        .extracting(Problem::code, problem -> problem.where().line())
        .contains(
            org.assertj.core.groups.Tuple.tuple(provocation.problem().code(), provocation.line()));
  }

  @Test
  void everyCodeIsProvokedAndUnique() {
    Set<SchemaProblem> provoked =
        Provocation.all().map(Provocation::problem).collect(Collectors.toSet());
    assertThat(provoked).containsExactlyInAnyOrder(SchemaProblem.values());
    assertThat(Stream.of(SchemaProblem.values()).map(SchemaProblem::code)).doesNotHaveDuplicates();
  }

  @Test
  void everyProblemOfADocumentIsReportedAtOnce() throws IOException {
    String faulty =
        ofProperties(
            """

            "a":{"type":"decimal"},
            "b":{"type":"string","format":"email"},
            "c":{"type":"string","minLength":3,"maxLength":2},
            "d":{"$ref":"#/components/schemas/Nowhere"}
            """);
    assertThat(problems(Map.of(Provocation.FILE, faulty)))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("SCHEMA-005", "SCHEMA-006", "SCHEMA-010", "SCHEMA-007");
  }

  @Test
  void aKeywordThatStandsInPlaceOfATypeIsNamed() throws IOException {
    String faulty = ofProperties("\n\"a\":{\"anyOf\":[]},\"b\":{\"description\":\"B\"}");

    assertThat(problems(Map.of(Provocation.FILE, faulty)))
        .extracting(Problem::what)
        .containsExactlyInAnyOrder(
            "The keyword 'anyOf' is not supported at the property 'a'.",
            "The property 'b' has no type.");
  }

  private List<Problem> problems(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Documents.write(folder, file.getKey(), file.getValue());
    }
    Reading<SortedMap<String, String>> sources = Main.sources(folder);
    return sources.problems();
  }
}
