package stormglass.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stormglass.board.BoardProblem;
import stormglass.compatibility.CompatProblem;
import stormglass.document.DocumentProblem;
import stormglass.sample.SampleProblem;
import stormglass.schema.Dialect;
import stormglass.schema.Keyword;
import stormglass.schema.SchemaProblem;

/// The tables of events/README are those of the code.
class ReadmeTest {

  private static final Path README = Path.of("../README.md");

  @Test
  void theTableOfKeywordsIsThatOfTheCode() throws IOException {
    String table =
        Stream.of(Keyword.values())
            .map(
                keyword ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            keyword.word(),
                            keyword.dialects().size() == Dialect.values().length
                                ? "both"
                                : keyword.dialects().stream()
                                    .map(Dialect::type)
                                    .collect(Collectors.joining()),
                            keyword.places().size() == Keyword.Place.values().length
                                ? "every type"
                                : keyword.places().stream()
                                    .map(place -> place.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                            keyword.meaning()))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(README)).contains("| --- | --- | --- | --- |\n" + table + "\n\n");
  }

  @Test
  void theTableOfProblemsIsThatOfTheCode() throws IOException {
    String table =
        Stream.of(
                Stream.of(DocumentProblem.values())
                    .map(problem -> row(problem.code(), problem, problem.remedy())),
                Stream.of(BoardProblem.values())
                    .map(problem -> row(problem.code(), problem, problem.remedy())),
                Stream.of(SchemaProblem.values())
                    .map(problem -> row(problem.code(), problem, problem.remedy())),
                Stream.of(SampleProblem.values())
                    .map(problem -> row(problem.code(), problem, problem.remedy())),
                Stream.of(CompatProblem.values())
                    .map(problem -> row(problem.code(), problem, problem.remedy())))
            .flatMap(rows -> rows)
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(README)).contains("| --- | --- | --- |\n" + table + "\n");
  }

  private static String row(String code, Enum<?> problem, String remedy) {
    String name = problem.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "| " + code + " | " + name + " | " + remedy + " |";
  }
}
