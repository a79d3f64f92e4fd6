package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;

/// The command `schemas bindings` on the sandbox, which makes bindings in AWS's layout.
class BindingsCommandTest {

  private static final String STOCK_LOW = "inventory/shop.inventory@StockLow.json";

  /// Schemas of one context of the shop: to compile all of them takes long.
  @TempDir private static Path inventory;

  private static Sandbox sandbox = start();

  @TempDir private Path folder;

  private static Sandbox start() {
    try {
      return Sandbox.start(Settings.of(InstantSource.system()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void push() throws IOException {
    Path copies = Files.createDirectory(inventory.resolve("inventory"));
    try (Stream<Path> files = Files.list(Path.of("../events/schemas/inventory"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    schemas("push", inventory).endsWith(0);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Typed schemas(String action, Path of, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("schemas", action, of, "--endpoint-url", sandbox.endpoint()));
    words.addAll(List.of(more));
    return Typed.command(words.toArray());
  }

  /// A folder with one of the shop's schemas, changed.
  private Path changed(String from, String to) throws IOException {
    Path schemas = folder.resolve("schemas");
    Files.createDirectories(schemas.resolve("inventory"));
    String text = Files.readString(inventory.resolve(STOCK_LOW));
    assertThat(text).contains(from);
    Files.writeString(schemas.resolve(STOCK_LOW), text.replace(from, to));
    return schemas;
  }

  @Test
  void theBindingsOfAContextAgreeAndTheirSourcesAreKept() throws IOException {
    Path out = folder.resolve("out");
    Typed typed = schemas("bindings", inventory, "-n", 1, "--seed", 7, "--out", out).endsWith(0);
    assertThat(typed.out())
        .containsPattern("shop.inventory@StockLow +4 +4 +[0-9]+ +0 +[0-9]+ +0")
        .containsPattern("([0-9]+) of \\1 samples of [0-9]+ schemas are equal \\(seed 7\\)");
    assertThat(typed.err()).contains("asked for").doesNotContain("waiting");
    assertThat(out.resolve("shop.inventory@StockLow/src/main/java/schema"))
        .isDirectoryRecursivelyContaining("glob:**/StockLow.java");
  }

  @Test
  void theSameSeedGivesTheSameTable() throws IOException {
    Path schemas = changed("available", "available");
    String first = schemas("bindings", schemas).endsWith(0).out();
    assertThat(schemas("bindings", schemas).endsWith(0).out()).isEqualTo(first);
    assertThat(first).contains("20 of 20 samples of 1 schemas are equal (seed 5)");
  }

  @Test
  void aBindingOfAnotherDocumentDiffersWhereTheDocumentsDo() throws IOException {
    Typed typed = schemas("bindings", changed("\"available\"", "\"left\""), "-n", 1).endsWith(1);
    assertThat(typed.err())
        .contains("warning REGISTRY-009")
        .contains("/detail/data/left: error REGISTRY-013", "theirs nothing, in 4 of 4 samples");
    assertThat(typed.out()).containsPattern("shop.inventory@StockLow +4 +0 .* 1\n");
  }

  @Test
  void aSchemaThatWasNotPushedIsTold() throws IOException {
    Path schemas = changed("StockLow", "StockLower");
    Files.move(
        schemas.resolve(STOCK_LOW), schemas.resolve("inventory/shop.inventory@StockLower.json"));
    assertThat(schemas("bindings", schemas).endsWith(1).err()).contains("REGISTRY-008");
  }

  @Test
  void nothingIsWrittenOverWhatWasThere() throws IOException {
    Path schemas = changed("available", "available");
    Path out = folder.resolve("out");
    Path readme = out.resolve("shop.inventory@StockLow/README.md");
    Files.createDirectories(readme.getParent());
    Files.writeString(readme, "mine");
    assertThat(schemas("bindings", schemas, "--out", out).endsWith(1).err())
        .contains("README.md: error REGISTRY-012")
        .contains("1 error");
    assertThat(readme).hasContent("mine");
    assertThat(readme.resolveSibling("src")).doesNotExist();
  }

  @Test
  void whatCannotBeComparedIsToldInASentence() throws IOException {
    Path schemas = changed("available", "available");
    assertThat(schemas("bindings", schemas, "--registry", "other").endsWith(1).err())
        .contains("REGISTRY-004");
    assertThat(schemas("bindings", folder.resolve("none")).endsWith(1).err())
        .contains("REGISTRY-001");
    URI nobody = URI.create("http://localhost:1");
    assertThat(
            Typed.command("schemas", "bindings", schemas, "--endpoint-url", nobody)
                .endsWith(1)
                .err())
        .contains("REGISTRY-006");
    assertThat(schemas("bindings", schemas, "-n", "none").endsWith(2).err()).contains("'none'");
  }
}
