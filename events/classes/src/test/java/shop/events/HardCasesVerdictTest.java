package shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.contracts.Codec;
import stormglass.contracts.Decoded;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.contracts.Strictness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What [VerdictTest] asks of the shop's schemas, asked of those with which a generator may go
/// wrong.
@TestInstance(Lifecycle.PER_CLASS)
class HardCasesVerdictTest {

  private static final int DOCUMENTS = Integer.getInteger("stormglass.documents", 2000) / 25;
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

  @Test
  void aVariantOfALaterVersionIsKeptByATolerantReaderAndRefusedByAStrictOne() throws IOException {
    HardCases.Case hard = hardCase("one-of-with-discriminator");
    String later = "{\"kind\":\"cash\",\"coins\":[1,{\"x\":null}]}";
    byte[] event =
        event(hard, "{\"paid\":" + later + ",\"term\":{\"op\":\"Literal\",\"value\":1}}");
    Codec<?> codec = compiled.codec(hard);

    assertThat(codec.decode(event, Strictness.STRICT))
        .asString()
        .contains("/detail/data/paid is 'cash', which is none of the variants");
    Envelope<?> kept = codec.decode(event, Strictness.TOLERANT).orThrow();
    assertThat(kept.data()).asString().contains("Unknown[symbol=cash");
    assertThat(new String(write(codec, kept), UTF_8)).contains("\"paid\":" + later);
  }

  @Test
  void aVariantThatIsReadDirectlyMustBeToldByItsOwnSymbol() throws IOException {
    HardCases.Case hard = hardCase("one-of-with-discriminator");
    String card = "{\"kind\":\"card\",\"token\":\"tok_a\"}";
    String data =
        "{\"paid\":%s,\"term\":{\"op\":\"Literal\",\"value\":1},\"card\":%s}".formatted(card, card);
    String later =
        data.replaceFirst("card\",\"token\":\"tok_a\"}}$", "credit\",\"token\":\"tok_a\"}}");
    Codec<?> codec = compiled.codec(hard);

    assertThat(codec.decode(event(hard, data), Strictness.TOLERANT)).isInstanceOf(Decoded.Of.class);
    assertThat(codec.decode(event(hard, later), Strictness.TOLERANT))
        .asString()
        .contains("/detail/data/card/kind");
  }

  @Test
  void whatIsNestedTooDeepIsAViolation() throws IOException {
    HardCases.Case hard = hardCase("recursion");
    String root = "{\"root\":{\"name\":\"a\",\"folders\":[]},\"first\":";
    Codec<?> codec = compiled.codec(hard);

    assertThat(codec.decode(event(hard, root + links(60) + "}"), Strictness.STRICT))
        .isInstanceOf(Decoded.Of.class);
    assertThat(codec.decode(event(hard, root + links(100_000) + "}"), Strictness.STRICT))
        .isInstanceOf(Decoded.Failed.class)
        .asString()
        .contains("nesting deeper than 64 levels");
  }

  @Test
  void whatCouldNotBeReadIsNotWritten() throws Exception {
    HardCases.Case hard = hardCase("recursion");
    String deepest = "{\"root\":{\"name\":\"a\",\"folders\":[]},\"first\":" + links(60) + "}";
    Codec<?> codec = compiled.codec(hard);
    Envelope<?> event = codec.decode(event(hard, deepest), Strictness.STRICT).orThrow();
    Object data = event.data();
    Object link = data.getClass().getMethod("first").invoke(data);
    Object longer =
        link.getClass().getConstructor(Double.class, link.getClass()).newInstance(null, link);
    Object deeper = data.getClass().getMethod("withFirst", link.getClass()).invoke(data, longer);

    assertThat(again(codec, event)).isEqualTo(data);
    assertThat(detail(codec, event.metadata(), data)).isNotEmpty();
    assertThatThrownBy(() -> write(codec, with(event, deeper)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeper than 64 levels");
    assertThatThrownBy(() -> detail(codec, event.metadata(), deeper))
        .hasMessageContaining("deeper than 64 levels");
  }

  @SuppressWarnings("unchecked") // the data are of the codec
  private static byte[] detail(Codec<?> codec, Metadata metadata, Object data) {
    return ((Codec<Object>) codec).encodeDetail(metadata, data);
  }

  private static Envelope<?> with(Envelope<?> event, Object data) {
    return new Envelope<>(
        event.id(),
        event.source(),
        event.detailType(),
        event.time(),
        event.account(),
        event.region(),
        event.resources(),
        event.metadata(),
        data);
  }

  @Test
  void whatLiesALittleWithinAnExcludedBoundBecomesTheNextNumberWithin() throws IOException {
    HardCases.Case hard = hardCase("numbers");
    Codec<?> codec = compiled.codec(hard);
    String within = "{\"ratio\":0,\"amount\":1e-400,\"limit\":99.94999999999999999999}";

    Envelope<?> event = codec.decode(event(hard, within), Strictness.STRICT).orThrow();

    assertThat(event.data()).asString().contains("amount=4.9E-324, limit=" + Math.nextDown(99.95));
    assertThat(again(codec, event)).isEqualTo(event.data());
    assertThat(codec.decode(event(hard, within.replace("1e-400", "0")), Strictness.STRICT))
        .asString()
        .contains("/detail/data/amount is not greater than 0.0");
  }

  @Test
  void aVariantOfALaterVersionIsWhatItsSymbolSays() throws Exception {
    Codec<?> codec = compiled.codec(hardCase("one-of-with-discriminator"));
    Class<?> unknown =
        Stream.of(codec.types().getFirst().dataClass().getDeclaredClasses())
            .filter(nested -> nested.getSimpleName().equals("Payment"))
            .flatMap(payment -> Stream.of(payment.getDeclaredClasses()))
            .findFirst()
            .orElseThrow();
    var constructor = unknown.getConstructor(String.class, String.class);

    assertThat(constructor.newInstance("cash", "{\"kind\":\"cash\"}")).isNotNull();
    for (String json : List.of("{\"kind\":\"cheque\"}", "{}", "[]", "{\"kind\":\"cash\"")) {
      assertThatThrownBy(() -> constructor.newInstance("cash", json))
          .hasRootCauseMessage("Unknown: /json is not an object whose 'kind' is the symbol");
    }
    assertThatThrownBy(() -> constructor.newInstance("card", "{\"kind\":\"card\"}"))
        .hasRootCauseMessage("Unknown: /symbol is one that the schema lists");
  }

  private static String links(int count) {
    return "{\"next\":".repeat(count) + "{}" + "}".repeat(count);
  }

  @Test
  void aMapKeepsItsOrderAndANameInItStandsOnce() throws IOException {
    HardCases.Case hard = hardCase("maps");
    Codec<?> codec = compiled.codec(hard);
    byte[] ordered =
        event(hard, "{\"z\":{\"cents\":1},\"counts\":{\"c\":1,\"a\":2},\"b\":{\"cents\":2}}");
    byte[] twice = event(hard, "{\"counts\":{\"a/b\":1,\"a/b\":2},\"z\":{\"cents\":\"1\"}}");

    assertThat(codec.decode(ordered, Strictness.STRICT))
        .asString()
        .contains("counts={c=1, a=2}")
        .contains("others={z=Price[cents=1], b=Price[cents=2]}");
    assertThat(codec.decode(twice, Strictness.STRICT))
        .asString()
        .contains("/detail/data/counts/a~1b stands twice")
        .contains("/detail/data/z/cents is not a whole number");
  }

  private static byte[] event(HardCases.Case hard, String data) {
    ObjectNode event = new RandomDocuments(hard.event(), new SplittableRandom(SEED)).event();
    ((ObjectNode) event.get("detail")).put("data", "DATA");
    return event.toString().replace("\"DATA\"", data).getBytes(UTF_8);
  }

  private static HardCases.Case hardCase(String name) throws IOException {
    return HardCases.all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /// The data as they are after writing and reading it.
  private static Object again(Codec<?> codec, Envelope<?> envelope) {
    return codec.decode(write(codec, envelope), Strictness.STRICT).orThrow().data();
  }

  @SuppressWarnings("unchecked") // the codec has read the envelope
  private static byte[] write(Codec<?> codec, Envelope<?> envelope) {
    return ((Codec<Object>) codec).encode((Envelope<Object>) envelope);
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
