package shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stormglass.contracts.Decoded;
import stormglass.contracts.Strictness;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// Events whose bytes are damaged: the codec gives an event or violations, and never anything else.
class CodecFuzzTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int DAMAGES = Integer.getInteger("stormglass.texts", 4_000);
  private static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Test
  void whatJacksonDoesNotReadIsNoEvent() {
    System.out.println("CodecFuzzTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Samples> samples = schemas().stream().map(schema -> samples(schema, random)).toList();
    int decoded = 0;
    for (int i = 0; i < DAMAGES; i++) {
      Samples some = samples.get(i % samples.size());
      byte[] event = some.next(SampleKind.VALID).json().getBytes(UTF_8);
      int at = random.nextInt(event.length);
      switch (random.nextInt(3)) {
        case 0 -> event[at] = (byte) random.nextInt(256);
        case 1 -> event[at] = (byte) "{}[]:,\"\\0ntf ".charAt(random.nextInt(13));
        default -> event = java.util.Arrays.copyOf(event, at);
      }
      byte[] damaged = event;
      boolean strict = isEvent(damaged, Strictness.STRICT);
      boolean tolerant = isEvent(damaged, Strictness.TOLERANT);
      if (!isJson(damaged)) {
        assertThat(tolerant).as(() -> new String(damaged, UTF_8)).isFalse();
      }
      assertThat(strict && !tolerant).as(() -> new String(damaged, UTF_8)).isFalse();
      decoded += strict ? 1 : 0;
    }
    assertThat(decoded).isBetween(DAMAGES / 50, DAMAGES / 2);
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (EventSchema schema : schemas()) {
      String event = samples(schema, random).next(SampleKind.VALID).json();
      String twice = event.replaceFirst("\"metadata\":", "\"metadata\":{},\"metadata\":");
      String named = event.replaceFirst("\"metadata\":", "\"data\":{},\"metadata\":");
      for (String text : List.of(twice, named)) {
        assertThat(isEvent(text.getBytes(UTF_8), Strictness.TOLERANT)).as(text).isFalse();
      }
      assertThat(isEvent(event.getBytes(UTF_8), Strictness.STRICT)).as(event).isTrue();
    }
  }

  private static List<EventSchema> schemas() {
    return switch (SchemaReader.read(Path.of("../schemas"))) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static Samples samples(EventSchema schema, SplittableRandom random) {
    return switch (Samples.of(schema, random)) {
      case Reading.Of<Samples>(var samples, _) -> samples;
      case Reading.Failed<Samples>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static boolean isEvent(byte[] bytes, Strictness strictness) {
    return ShopEvent.CODEC.decode(bytes, strictness) instanceof Decoded.Of;
  }

  private static boolean isJson(byte[] bytes) {
    try {
      return !JACKSON.readTree(bytes).isMissingNode();
    } catch (IOException e) {
      return false;
    }
  }
}
