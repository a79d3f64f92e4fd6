package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonFuzzTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int TEXTS = Integer.getInteger("stormglass.texts", 60_000);
  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonReader.MAX_DEPTH)
                  .maxNumberLength(JsonReader.MAX_NUMBER_LENGTH)
                  .build())
          .build();
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"a\":",
    "\"\\u00e9\"",
    "\"\\ud83d\\udc15\"",
    "\"\\ud83d\"",
    "\"é🐕\"",
    "\\",
    "\\u12",
    "\\x",
    "0",
    "-",
    "1",
    "00",
    "-0",
    "1.5",
    "1.",
    ".5",
    "1e5",
    "1E+5",
    "1e",
    "123456789012345678901234567890",
    "true",
    "false",
    "null",
    "tru",
    "nul",
    " ",
    "\n",
    "\t",
    "\r",
    "\u0000",
    "\u00a0",
    "\u2028",
    "NaN",
    "Infinity",
    "'a'",
    "//",
    "/**/",
    "\ufeff"
  };
  private static final String[] SEEDS = {
    "{\"a\":[1,2.5,-3e4,\"x\\n\",true,false,null,{}],\"é\":\"🐕\",\"\":{\"b\":[[],[[]]]}}",
    "[\"\\u0041\\ud83d\\udc15\\/\\b\\f\\n\\r\\t\\\\\\\"\",-0.0,1E400,9223372036854775808]",
    " { \"orderId\" : \"00000000-0000-0000-0000-000000000000\" , \"n\" : [ 1 , 2 ] } ",
    "{\"a\":1,\"a\":[2],\"\\u0061\":{\"b\":3,\"b\":4},\"\":5,\"\":6}",
    "[-9223372036854775808,9223372036854775807,-9223372036854775809,1e-400,0.1e+1,-0]"
  };

  @Test
  void jacksonAcceptsTheSameAndReadsTheSame() {
    System.out.println("JsonFuzzTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    int accepted = 0;
    for (int i = 0; i < TEXTS; i++) {
      byte[] text = text(random);
      Optional<List<String>> expected = jackson(text);

      assertThat(ours(text)).as(() -> Arrays.toString(text) + shown(text)).isEqualTo(expected);
      assertThat(skipped(text)).as(() -> "skipping " + shown(text)).isEqualTo(expected.isPresent());
      accepted += expected.isPresent() ? 1 : 0;
    }
    assertThat(accepted).isBetween(TEXTS / 50, TEXTS * 9 / 10);
  }

  private static String shown(byte[] text) {
    return " " + new String(text, UTF_8);
  }

  @Test
  void textsAtTheBoundsOfDepthAndOfNumbersAreJudgedAsJacksonJudgesThem() {
    List<String> texts = new ArrayList<>();
    for (int depth = JsonReader.MAX_DEPTH - 1; depth <= JsonReader.MAX_DEPTH + 1; depth++) {
      texts.add("[".repeat(depth) + "]".repeat(depth));
      texts.add("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
      texts.add("[{\"a\":".repeat(depth / 2) + "[]" + "}]".repeat(depth / 2));
      texts.add("[".repeat(depth));
    }
    int longest = JsonReader.MAX_NUMBER_LENGTH;
    for (int digits = longest - 1; digits <= longest + 1; digits++) {
      texts.add("9".repeat(digits));
      texts.add("[" + "1".repeat(digits) + "]");
    }
    // Sign, point and exponent count as well here, while Jackson counts digits.
    for (int digits : new int[] {longest - 10, longest + 10}) {
      texts.add("[-" + "9".repeat(digits) + "]");
      texts.add("0." + "1".repeat(digits));
      texts.add("1e" + "0".repeat(digits) + "1");
    }
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      Optional<List<String>> expected = jackson(bytes);
      assertThat(ours(bytes)).as(text).isEqualTo(expected);
      assertThat(skipped(bytes)).as("skipping " + text).isEqualTo(expected.isPresent());
    }
  }

  @Test
  void everyTruncationIsJudgedAsJacksonJudgesIt() {
    for (String seed : SEEDS) {
      byte[] whole = seed.getBytes(UTF_8);
      for (int length = 0; length <= whole.length; length++) {
        byte[] text = Arrays.copyOf(whole, length);
        Optional<List<String>> expected = jackson(text);
        assertThat(ours(text)).as(() -> shown(text)).isEqualTo(expected);
        assertThat(skipped(text)).as(() -> shown(text)).isEqualTo(expected.isPresent());
      }
    }
  }

  private static byte[] text(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      StringBuilder pieces = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        pieces.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return pieces.toString().getBytes(UTF_8);
    }
    byte[] text = SEEDS[random.nextInt(SEEDS.length)].getBytes(UTF_8);
    for (int i = random.nextInt(3); i > 0; i--) {
      text = mutated(text, random);
    }
    return text;
  }

  private static byte[] mutated(byte[] text, SplittableRandom random) {
    int at = random.nextInt(text.length + 1);
    byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> spliced(text, at, piece, at);
      case 2 -> spliced(text, at, piece, Math.min(text.length, at + 1 + random.nextInt(4)));
      default -> {
        byte[] changed = text.clone();
        if (changed.length > 0) {
          changed[at % changed.length] = (byte) random.nextInt(256);
        }
        yield changed.length == 0 ? new byte[] {' '} : changed;
      }
    };
  }

  private static byte[] spliced(byte[] text, int from, byte[] piece, int to) {
    ByteBuffer joined = ByteBuffer.allocate(from + piece.length + text.length - to);
    return joined.put(text, 0, from).put(piece).put(text, to, text.length - to).array();
  }

  private static Optional<List<String>> ours(byte[] text) {
    JsonReader in = new JsonReader(text);
    List<String> tokens = new ArrayList<>();
    try {
      value(in, tokens);
      in.end();
      return Optional.of(tokens);
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private static boolean skipped(byte[] text) {
    JsonReader in = new JsonReader(text);
    try {
      in.skip();
      in.end();
      return true;
    } catch (MalformedJson e) {
      return false;
    }
  }

  private static void value(JsonReader in, List<String> tokens) {
    switch (in.peek()) {
      case OBJECT -> {
        in.beginObject();
        tokens.add("{");
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          tokens.add("name " + name);
          value(in, tokens);
        }
        tokens.add("}");
      }
      case ARRAY -> {
        in.beginArray();
        tokens.add("[");
        while (in.nextItem()) {
          value(in, tokens);
        }
        tokens.add("]");
      }
      case STRING -> tokens.add("text " + in.readString());
      case NUMBER -> {
        boolean fits = in.atLong();
        tokens.add(fits ? "number " + in.readLong() : "number " + in.readNumber());
      }
      case BOOLEAN -> tokens.add(in.readBoolean() ? "true" : "false");
      case NULL -> {
        in.readNull();
        tokens.add("null");
      }
    }
  }

  /// Jackson reads text that was decoded strictly: it is itself lenient towards wrong UTF-8.
  private static Optional<List<String>> jackson(byte[] text) {
    List<String> tokens = new ArrayList<>();
    try {
      String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      JsonParser parser = JACKSON.createParser(decoded);
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0 && !tokens.isEmpty()) {
          return Optional.empty();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        tokens.add(shown(token, parser));
      }
      return tokens.isEmpty() || depth > 0 ? Optional.empty() : Optional.of(tokens);
    } catch (CharacterCodingException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String shown(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case START_OBJECT -> "{";
      case END_OBJECT -> "}";
      case START_ARRAY -> "[";
      case END_ARRAY -> "]";
      case FIELD_NAME -> "name " + parser.getText();
      case VALUE_STRING -> "text " + parser.getText();
      case VALUE_NUMBER_INT -> "number " + number(parser);
      case VALUE_NUMBER_FLOAT -> "number " + parser.getText();
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> throw new IllegalStateException(token.toString());
    };
  }

  private static String number(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getText()
        : "" + parser.getLongValue();
  }
}
