package stormglass.sandbox.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as maps, lists, strings, numbers and booleans; and the factory for those who stream it.
public final class Json {

  private static final int DEEPEST = 500;

  /// For streaming; shared by all threads.
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(16 << 20)
                  .build())
          .build();

  /// Writes something with a generator.
  @FunctionalInterface
  public interface Writing {
    /// Writes; must leave no object or array open.
    void to(JsonGenerator json) throws IOException;
  }

  /// How numbers and moments of a tree stand in one encoding.
  interface Leaves {
    Object number(JsonParser from) throws IOException;

    void moment(JsonGenerator to, Instant at) throws IOException;
  }

  private static final Leaves LEAVES =
      new Leaves() {
        @Override
        public Object number(JsonParser from) throws IOException {
          return Json.number(from);
        }

        @Override
        public void moment(JsonGenerator to, Instant at) throws IOException {
          to.writeNumber(BigDecimal.valueOf(at.toEpochMilli(), 3));
        }
      };

  private Json() {}

  /// Reads one value: a map, list, string, `Long`, `Double`, boolean or null.
  ///
  /// @throws Refusal a `SerializationException` if it is not JSON
  public static @Nullable Object read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      return tree(parser, LEAVES);
    } catch (IOException e) {
      throw malformed();
    }
  }

  static @Nullable Object tree(JsonParser parser, Leaves leaves) throws IOException {
    if (parser.nextToken() == null) {
      throw malformed();
    }
    Object value = value(parser, leaves);
    if (parser.nextToken() != null) {
      throw malformed();
    }
    return value;
  }

  private static @Nullable Object value(JsonParser parser, Leaves leaves) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, leaves);
      case START_ARRAY -> array(parser, leaves);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaves.number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_EMBEDDED_OBJECT -> parser.getBinaryValue();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE -> throw malformed();
    };
  }

  static Number number(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT
            || parser.getNumberType() == JsonParser.NumberType.LONG
        ? (Number) parser.getLongValue()
        : (Number) parser.getDoubleValue();
  }

  private static Map<String, @Nullable Object> object(JsonParser parser, Leaves leaves)
      throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      members.put(name, value(parser, leaves));
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser parser, Leaves leaves) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, leaves));
    }
    return elements;
  }

  /// A text as it stands in other JSON: as JSON if it is that, otherwise quoted.
  public static String embedded(String text) {
    try {
      read(text.getBytes(StandardCharsets.UTF_8));
      return text;
    } catch (Refusal notJson) {
      return new String(write(text), StandardCharsets.UTF_8);
    }
  }

  /// Writes a value of the kinds that [#read] returns, bytes in base64, and moments in seconds.
  public static byte[] write(@Nullable Object value) {
    return written(json -> put(json, value, LEAVES));
  }

  /// Writes by streaming.
  public static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void put(JsonGenerator json, @Nullable Object value, Leaves leaves) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> members -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
          json.writeFieldName((String) member.getKey());
          put(json, member.getValue(), leaves);
        }
        json.writeEndObject();
      }
      case List<?> elements -> {
        json.writeStartArray();
        for (Object element : elements) {
          put(json, element, leaves);
        }
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Double number -> json.writeNumber(number);
      case byte[] bytes -> json.writeBinary(bytes);
      case Instant at -> leaves.moment(json, at);
      case Number number -> json.writeNumber(number.longValue());
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  /// What AWS's JSON protocols say of a body that is not JSON.
  public static Refusal malformed() {
    return Refusal.of("SerializationException", null);
  }
}
