package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {

  private static final Path SCHEMAS = Path.of("../events/schemas");
  private static final String NAME = "shop.ordering@OrderPlaced";

  @Test
  void eachLineIsOneEvent() throws IOException {
    String out = sample("-n", "5").endsWith(0).out();

    assertThat(out.lines()).hasSize(5);
    for (String line : out.lines().toList()) {
      JsonNode event = new ObjectMapper().readTree(line);
      assertThat(event.path("source").asText()).isEqualTo("shop.ordering");
      assertThat(event.path("detail").path("data").path("lines").size()).isPositive();
    }
  }

  @Test
  void theSameSeedGivesTheSameLines() {
    assertThat(sample("--seed", "7").out()).isEqualTo(sample("--seed", "7").out());
    assertThat(sample("--seed", "7").out()).isNotEqualTo(sample("--seed", "8").out());
  }

  @Test
  void whatIsWrongWithAnInvalidEventIsNamed() {
    Typed typed = sample("--kind", "invalid", "-n", "3").endsWith(0);

    assertThat(typed.out().lines()).hasSize(3);
    assertThat(typed.err().lines()).hasSize(3).allMatch(line -> line.contains("is broken at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "maximal", "boundary"})
  void everyKindCanBeAskedFor(String kind) {
    assertThat(sample("--kind", kind).endsWith(0).out().lines()).hasSize(1);
  }

  @Test
  void anUnknownSchemaIsWrongUsageAndTheKnownOnesAreNamed() {
    Typed typed = Typed.command("sample", "shop.ordering@Nope", "--schemas", SCHEMAS);
    assertThat(typed.endsWith(2).err()).contains("'shop.ordering@Nope'").contains(NAME);
    assertThat(sample("-n", "0").endsWith(2).err()).contains("'0'");
  }

  @Test
  void aDocumentInDraft4HasSamplesToo(@TempDir Path folder) throws IOException {
    Path context = Files.createDirectories(folder.resolve("ordering"));
    Files.copy(
        Path.of("../events/storm/src/test/golden/draft-4/draft-4.json"),
        context.resolve("draft4.ordering@Tested.json"));

    Typed typed = Typed.command("sample", "draft4.ordering@Tested", "--schemas", folder);
    assertThat(typed.endsWith(0).out()).contains("\"source\":\"draft4.ordering\"");
  }

  private static Typed sample(String... options) {
    Object[] words = new Object[options.length + 4];
    words[0] = "sample";
    words[1] = NAME;
    words[2] = "--schemas";
    words[3] = SCHEMAS;
    System.arraycopy(options, 0, words, 4, options.length);
    return Typed.command(words);
  }
}
