package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What [VerdictTest] asks of the shop's schemas, asked of those with which a generator may go
/// wrong.
@TestInstance(Lifecycle.PER_CLASS)
class HardCasesVerdictTest {

  private static final int DOCUMENTS = Integer.getInteger("stormglass.documents", 1000) / 4;
  private static final long SEED = Long.getLong("stormglass.seed", 20261121);

  private HardCases compiled;

  @BeforeAll
  void compile(@TempDir Path target) throws IOException {
    compiled = HardCases.compile(HardCases.all(), target);
  }

  @AfterAll
  void close() throws IOException {
    compiled.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void strictDecodingJudgesAsASchemaValidator(HardCases.Case hard) {
    System.out.println(hard + " seed " + SEED);
    Codec<?> codec = compiled.codec(hard);
    ObjectNode bounded = hard.document().deepCopy();
    bound(bounded);
    Schema schema = VerdictTest.validator(bounded);
    RandomDocuments documents = new RandomDocuments(hard.event(), new SplittableRandom(SEED));
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
          document.path("source").asString("").equals(hard.event().source())
              && document.path("detail-type").asString("").equals(hard.event().detailType());
      Decoded<? extends Envelope<?>> decoded =
          codec.decode(json.getBytes(UTF_8), Strictness.STRICT);

      boolean expected = errors.isEmpty() && sameType;
      assertThat(decoded instanceof Decoded.Of<?>)
          .as("%s%n%s%n%s", json, errors, decoded)
          .isEqualTo(expected);
      if (decoded instanceof Decoded.Of<? extends Envelope<?>>(var envelope)) {
        assertThat(again(codec, envelope)).as(json).isEqualTo(envelope.data());
      }
      valid += expected ? 1 : 0;
    }
    assertThat(valid).isBetween(DOCUMENTS / 5, DOCUMENTS * 4 / 5);
  }

  /// The data as they are after writing and reading it.
  @SuppressWarnings("unchecked") // the codec has read the envelope
  private static Object again(Codec<?> codec, Envelope<?> envelope) {
    byte[] json = ((Codec<Object>) codec).encode((Envelope<Object>) envelope);
    return codec.decode(json, Strictness.STRICT).orThrow().data();
  }

  /// Writes out the bounds that the formats of integers imply, which the validator does not know.
  private static void bound(JsonNode node) {
    if (node instanceof ObjectNode schema && schema.path("type").asString("").equals("integer")) {
      boolean isInt = schema.path("format").asString("").equals("int32");
      if (!schema.has("minimum")) {
        schema.put("minimum", isInt ? Integer.MIN_VALUE : Long.MIN_VALUE);
      }
      if (!schema.has("maximum")) {
        schema.put("maximum", isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
      }
    }
    node.forEach(HardCasesVerdictTest::bound);
  }

  static List<HardCases.Case> cases() throws IOException {
    return HardCases.all();
  }
}
