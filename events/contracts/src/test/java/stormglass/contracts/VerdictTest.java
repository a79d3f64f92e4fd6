package stormglass.contracts;

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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.events.ShopEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerdictTest {

  private static final int DOCUMENTS = Integer.getInteger("stormglass.documents", 2000);
  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @MethodSource("schemas")
  void strictDecodingJudgesAsASchemaValidator(Path file) throws IOException {
    System.out.println(file.getFileName() + " seed " + SEED);
    ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(file));
    Schema schema = validator(document);
    RandomDocuments documents = new RandomDocuments(document, new SplittableRandom(SEED));
    SplittableRandom mutations = new SplittableRandom(SEED + 1);
    int valid = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      ObjectNode event = documents.event();
      String source = event.get("source").stringValue();
      String detailType = event.get("detail-type").stringValue();
      for (int changes = mutations.nextInt(4); changes > 0; changes--) {
        documents.mutate(event);
      }
      String json = event.toString();
      List<com.networknt.schema.Error> errors =
          schema.validate(
              json,
              InputFormat.JSON,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
      boolean sameType =
          event.path("source").asString("").equals(source)
              && event.path("detail-type").asString("").equals(detailType);

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

  private static Schema validator(ObjectNode document) {
    ObjectNode root = document.deepCopy();
    root.put("$ref", "#/components/schemas/AWSEvent");
    return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
  }

  static Stream<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../schemas"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().contains("released"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
