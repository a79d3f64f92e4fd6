package shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.contracts.Decoded;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Each schema has documents of its own, so two are tried at a time.
@Execution(ExecutionMode.CONCURRENT)
class VerdictTest {

  private static final int DOCUMENTS = Integer.getInteger("stormglass.documents", 2000);
  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final Path SCHEMAS = Path.of("../schemas");
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @MethodSource("schemas")
  void strictDecodingJudgesAsASchemaValidator(EventSchema event) throws IOException {
    System.out.println(event.registryName() + " seed " + SEED);
    String name = event.context() + "/" + event.registryName() + ".json";
    Schema schema = validator((ObjectNode) JSON.readTree(Files.readString(SCHEMAS.resolve(name))));
    RandomDocuments documents = new RandomDocuments(event, new SplittableRandom(SEED));
    SplittableRandom mutations = new SplittableRandom(SEED + 1);
    int valid = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      ObjectNode document = documents.event();
      for (int changes = mutations.nextInt(4); changes > 0; changes--) {
        documents.mutate(document);
      }
      String json = document.toString();
      List<com.networknt.schema.Error> errors =
          schema.validate(
              json,
              InputFormat.JSON,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
      boolean sameType =
          document.path("source").asString("").equals(event.source())
              && document.path("detail-type").asString("").equals(event.detailType());

      Decoded<Envelope<ShopEvent>> decoded =
          ShopEvent.CODEC.decode(json.getBytes(UTF_8), Strictness.STRICT);

      boolean expected = errors.isEmpty() && sameType;
      assertThat(decoded instanceof Decoded.Of<Envelope<ShopEvent>>)
          .as("%s%n%s%n%s", json, errors, decoded)
          .isEqualTo(expected);
      valid += expected ? 1 : 0;
    }
    assertThat(valid).isBetween(DOCUMENTS / 5, DOCUMENTS * 4 / 5);
  }

  static Schema validator(ObjectNode document) {
    if (document.has("$schema")) {
      return SchemaRegistry.withDialect(Dialects.getDraft4()).getSchema(document);
    }
    ObjectNode root = document.deepCopy();
    root.put("$ref", "#/components/schemas/AWSEvent");
    return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
  }

  static List<EventSchema> schemas() {
    return switch (SchemaReader.read(SCHEMAS)) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
