package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatCommandTest {

  private static final Path SCHEMAS = Path.of("../events/schemas");
  private static final Path PLACED = SCHEMAS.resolve("ordering/shop.ordering@OrderPlaced.json");

  @TempDir Path folder;

  @Test
  void theSchemasGoWithAllReleasedVersions() {
    Typed typed =
        Typed.command("compat", SCHEMAS, "--released", SCHEMAS.resolve("released")).endsWith(0);
    assertThat(typed.out()).contains("schemas go with").contains("FULL, tolerant-reader");
  }

  @Test
  void oneDocumentGoesWithItself() {
    Typed typed = Typed.command("compat", PLACED, PLACED, "--mode", "strict").endsWith(0);
    assertThat(typed.out()).contains("1 schema goes with 1 old version: FULL, strict.");
  }

  @Test
  void aDocumentInDraft4GoesWithItself() {
    Path draft4 = Path.of("../events/storm/src/test/golden/draft-4/draft-4.json");
    Typed.command("compat", draft4, draft4, "--mode", "strict").endsWith(0);
  }

  @Test
  void whoBreaksAndWhatToDoIsTold() throws IOException {
    Path changed = folder.resolve("changed.json");
    Files.writeString(
        changed, Files.readString(PLACED).replace("\"maxItems\": 50", "\"maxItems\": 9"));

    Typed typed = Typed.command("compat", PLACED, changed).endsWith(1);
    assertThat(typed.err())
        .contains("changed.json:1: error COMPAT-008: BACKWARD: consumers of the new version")
        .contains("at /detail/data/lines the number of items may be above 9. Leave lengths")
        .contains("1 error");
    Typed.command("compat", PLACED, changed, "--direction", "forward").endsWith(0);
    Typed.command("compat", changed, "--released", SCHEMAS.resolve("released")).endsWith(1);
  }

  @Test
  void theExampleOfThePolicyIsWhatIsTold() throws IOException {
    String placed = Files.readString(PLACED);
    String note = "$1, \"note\": { \"type\": \"string\", \"maxLength\": 200 }";
    String more = placed.replaceFirst("(\"placedAt\": \\{[^}]*})", note);
    Path optional = folder.resolve("optional.json");
    Files.writeString(optional, more);
    Path required = folder.resolve("required.json");
    Files.writeString(required, more.replace("\"placedAt\"\n", "\"placedAt\", \"note\"\n"));
    Path released = SCHEMAS.resolve("released");
    String policy = Files.readString(SCHEMAS.resolveSibling("VERSIONING.md"));

    Typed.command("compat", optional, "--released", released).endsWith(0);
    String told = Typed.command("compat", required, "--released", released).endsWith(1).err();
    assertThat(policy.replaceAll("\\s+", " "))
        .contains(told.lines().findFirst().orElse("").replaceFirst("^\\S+ ", ""));
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(Typed.command("compat", "--mode", "lenient").endsWith(2).err())
        .contains("'lenient' is neither strict nor tolerant-reader");
    assertThat(Typed.command("compat", folder.resolve("none.json")).endsWith(1).err())
        .contains("there is no such file");
  }
}
