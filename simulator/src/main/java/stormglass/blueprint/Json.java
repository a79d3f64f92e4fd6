package stormglass.blueprint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// JSON of a template's values.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// A resolved node as JSON.
  static String of(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(node, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator to) throws IOException {
    switch (node) {
      case Node.Mapping mapping -> {
        to.writeStartObject();
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
          to.writeFieldName(entry.getKey());
          write(entry.getValue(), to);
        }
        to.writeEndObject();
      }
      case Node.Sequence list -> {
        to.writeStartArray();
        for (Node item : list.items()) {
          write(item, to);
        }
        to.writeEndArray();
      }
      case Node.Scalar scalar -> {
        switch (scalar.value()) {
          case null -> to.writeNull();
          case Boolean flag -> to.writeBoolean(flag);
          case Long number -> to.writeNumber(number);
          case BigInteger number -> to.writeNumber(number);
          case Double number when Double.isFinite(number) ->
              to.writeNumber(new BigDecimal(number.toString()));
          default -> to.writeString(scalar.text());
        }
      }
    }
  }

  /// What keeps a text from being one JSON value, or null.
  static @Nullable String wrong(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return "it is empty";
      }
      parser.skipChildren();
      return parser.nextToken() == null ? null : "something follows it";
    } catch (JsonProcessingException e) {
      return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
