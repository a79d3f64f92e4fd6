package stormglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.CodeGenerationStatus;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.Type;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The Java 8 classes of every schema of the shop, fetched with the SDK, compiled and used.
class CodeBindingTest {

  private static final long SEED = 20_261_121;
  private static final int EVENTS_EACH = 5;
  private static final Set<SampleKind> VALID = EnumSet.complementOf(EnumSet.of(SampleKind.INVALID));
  private static final Path SCHEMAS = Path.of("../events/schemas");

  /// The property that samples have beside those that an open object names.
  private static final String UNKNOWN = "unknown";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private static List<EventSchema> shop() {
    Reading<List<EventSchema>> reading = SchemaReader.read(SCHEMAS);
    if (reading instanceof Reading.Of<List<EventSchema>>(List<EventSchema> schemas, _)) {
      return schemas;
    }
    throw new AssertionError(reading.problems());
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
    List<EventSchema> schemas = shop();
    assertThat(schemas).isNotEmpty();
    Map<String, String> files = new LinkedHashMap<>();
    for (EventSchema schema : schemas) {
      String name = schema.registryName();
      create(name, Files.readString(SCHEMAS.resolve(schema.where().file())), Type.OPEN_API3);
      put(name);
      files.putAll(CompiledBinding.unzip(source(name)));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    try (CompiledBinding binding = CompiledBinding.of(files, folder)) {
      for (EventSchema schema : schemas) {
        Samples samples = samples(schema, random.split());
        for (SampleKind kind : VALID) {
          for (int i = 0; i < EVENTS_EACH; i++) {
            passesThrough(binding, schema, samples.next(kind).json());
          }
        }
      }
    }
  }

  private static Samples samples(EventSchema schema, SplittableRandom random) {
    Reading<Samples> reading = Samples.of(schema, random);
    if (reading instanceof Reading.Of<Samples>(Samples samples, _)) {
      return samples;
    }
    throw new AssertionError(reading.problems());
  }

  private static void passesThrough(CompiledBinding binding, EventSchema schema, String event)
      throws IOException {
    String name = schema.registryName().replaceAll("[.-]", "_").replace('@', '.');
    byte[] written =
        binding.roundTrip(
            "schema." + name.toLowerCase(Locale.ROOT), schema.detailType(), event.getBytes(UTF_8));
    assertThat(same(JSON.readTree(event), JSON.readTree(written)))
        .as("seed %d: %s became %s", SEED, event, new String(written, UTF_8))
        .isTrue();
  }

  /// Whether both say the same, but for what AWS's own bindings change: a date-time becomes its
  /// milliseconds, what is absent becomes null, and what the schema does not name is left out.
  private static boolean same(JsonNode sent, @Nullable JsonNode got) {
    if (got == null) {
      return false;
    }
    if (sent.isTextual() && got.isIntegralNumber()) {
      return millis(sent.textValue()) == got.longValue();
    }
    if (sent.isObject() && got.isObject()) {
      return sent.properties().stream()
              .allMatch(p -> p.getKey().equals(UNKNOWN) || same(p.getValue(), got.get(p.getKey())))
          && got.properties().stream().allMatch(p -> sent.has(p.getKey()) || p.getValue().isNull());
    }
    if (sent.isArray() && sent.size() == got.size()) {
      return IntStream.range(0, sent.size()).allMatch(i -> same(sent.get(i), got.get(i)));
    }
    return sent.equals(got);
  }

  /// The moment of a date-time whose offset may be greater than java.time knows offsets.
  private static long millis(String text) {
    int end = text.length() - (text.endsWith("Z") ? 1 : "+00:00".length());
    long local =
        LocalDateTime.parse(text.substring(0, end)).toInstant(ZoneOffset.UTC).toEpochMilli();
    LocalTime offset = LocalTime.parse(text.endsWith("Z") ? "00:00" : text.substring(end + 1));
    long shift = offset.toSecondOfDay() * 1000L;
    return text.charAt(end) == '-' ? local + shift : local - shift;
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
