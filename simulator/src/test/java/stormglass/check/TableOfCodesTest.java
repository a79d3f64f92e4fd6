package stormglass.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableOfCodesTest {

  @Test
  void theTableOfTheReadmeIsThatOfTheCode() throws IOException {
    String table =
        Stream.of(CheckProblem.values())
            .map(
                problem ->
                    "| %s | %s | %s |"
                        .formatted(
                            problem.code(),
                            problem.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            problem.remedy()))
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("../events/README.md")))
        .contains("| --- | --- | --- |\n" + table + "\n");
  }
}
