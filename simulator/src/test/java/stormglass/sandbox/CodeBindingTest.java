package stormglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.CodeGenerationStatus;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.Type;

/// The Java 8 classes of every schema of the shop, fetched with the SDK, compiled and used.
class CodeBindingTest {

  private static final long SEED = 20_261_121;
  private static final int EVENTS_EACH = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private static Map<String, String> shop() throws IOException {
    Path folder = Path.of("../events/schemas");
    Map<String, String> documents = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(file -> file.getFileName().toString().matches(".+@.+\\.json"))
              .filter(file -> !folder.relativize(file).startsWith("released"))
              .sorted()
              .toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        documents.put(name, Files.readString(file));
      }
    }
    return documents;
  }

  private void create(String name, String content, Type type) {
    rig.aws.schemas.createSchema(
        request -> request.registryName("shop").schemaName(name).content(content).type(type));
  }

  private CodeGenerationStatus put(String name) {
    return rig.aws
        .schemas
        .putCodeBinding(request -> request.registryName("shop").schemaName(name).language("Java8"))
        .status();
  }

  private byte[] source(String name) {
    return rig.aws
        .schemas
        .getCodeBindingSource(
            request -> request.registryName("shop").schemaName(name).language("Java8"))
        .body()
        .asByteArray();
  }

  @Test
  void everyEventOfTheShopPassesThroughItsBinding(@TempDir Path folder) throws IOException {
    rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
    Map<String, String> documents = shop();
    assertThat(documents).isNotEmpty();
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> document : documents.entrySet()) {
      create(document.getKey(), document.getValue(), Type.OPEN_API3);
      put(document.getKey());
      files.putAll(CompiledBinding.unzip(source(document.getKey())));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    try (CompiledBinding binding = CompiledBinding.of(files, folder)) {
      for (Map.Entry<String, String> document : documents.entrySet()) {
        JsonNode schema = JSON.readTree(document.getValue());
        String packageName =
            "schema."
                + document
                    .getKey()
                    .replaceAll("[.-]", "_")
                    .replace('@', '.')
                    .toLowerCase(Locale.ROOT);
        SampleEvents samples = new SampleEvents(schema, random.split());
        for (int i = 0; i < EVENTS_EACH; i++) {
          JsonNode event = samples.event();
          byte[] written =
              binding.roundTrip(
                  packageName, schema.at("/info/title").asText(), JSON.writeValueAsBytes(event));
          assertThat(same(event, JSON.readTree(written)))
              .as("seed %d: %s became %s", SEED, event, new String(written, UTF_8))
              .isTrue();
        }
      }
    }
  }

  /// Whether both say the same, but for what AWS's own bindings change: a date-time becomes its
  /// milliseconds, and what is absent becomes null.
  private static boolean same(JsonNode sent, @Nullable JsonNode got) {
    if (got == null) {
      return false;
    }
    if (sent.isTextual() && got.isIntegralNumber()) {
      return Instant.parse(sent.asText()).toEpochMilli() == got.asLong();
    }
    if (sent.isObject() && got.isObject()) {
      return sent.properties().stream().allMatch(p -> same(p.getValue(), got.get(p.getKey())))
          && got.properties().stream().allMatch(p -> sent.has(p.getKey()) || p.getValue().isNull());
    }
    if (sent.isArray() && sent.size() == got.size()) {
      return java.util.stream.IntStream.range(0, sent.size())
          .allMatch(i -> same(sent.get(i), got.get(i)));
    }
    return sent.equals(got);
  }

  @Test
  void aBindingIsMadeWhenAskedForAndThere() {
    rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
    create("shop@A", SchemasTest.document("A", "string"), Type.OPEN_API3);
    assertThatThrownBy(() -> source("shop@A")).isInstanceOf(NotFoundException.class);
    assertThat(put("shop@A")).isEqualTo(CodeGenerationStatus.CREATE_IN_PROGRESS);
    rig.aws
        .schemas
        .waiter()
        .waitUntilCodeBindingExists(
            request -> request.registryName("shop").schemaName("shop@A").language("Java8"));
    assertThat(put("shop@A")).isEqualTo(CodeGenerationStatus.CREATE_COMPLETE);
    assertThat(CompiledBinding.unzip(source("shop@A")).keySet())
        .containsExactly(
            "README.md",
            "src/main/java/schema/shop/a/AWSEvent.java",
            "src/main/java/schema/shop/a/A.java",
            "src/main/java/schema/shop/a/marshaller/Marshaller.java");
    assertThat(source("shop@A")).isEqualTo(source("shop@A"));
  }

  @Test
  void anotherVersionHasABindingOfItsOwn() {
    rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
    create("shop@A", SchemasTest.document("A", "string"), Type.OPEN_API3);
    put("shop@A");
    rig.aws.schemas.updateSchema(
        request ->
            request
                .registryName("shop")
                .schemaName("shop@A")
                .content(SchemasTest.document("A", "boolean")));
    assertThatThrownBy(() -> source("shop@A")).isInstanceOf(NotFoundException.class);
    var old =
        rig.aws.schemas.getCodeBindingSource(
            request ->
                request
                    .registryName("shop")
                    .schemaName("shop@A")
                    .schemaVersion("1")
                    .language("Java8"));
    assertThat(CompiledBinding.unzip(old.body().asByteArray()).values())
        .anyMatch(text -> text.contains("private String id = null;"));
  }

  @Test
  void whatIsNotMadeIsRefused() {
    rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
    create("shop@A", "{\"type\":\"object\"}", Type.JSON_SCHEMA_DRAFT4);
    assertThatThrownBy(() -> put("shop@A")).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> put("shop@B")).isInstanceOf(NotFoundException.class);
    for (String language : List.of("Python36", "Cobol")) {
      assertThatThrownBy(
              () ->
                  rig.aws.schemas.putCodeBinding(
                      request ->
                          request.registryName("shop").schemaName("shop@A").language(language)))
          .isInstanceOf(BadRequestException.class);
    }
  }
}
