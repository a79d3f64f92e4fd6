package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

/// Writes attribute values as DynamoDB JSON.
final class ValueWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private ValueWriter() {}

  /// Writes the attributes as an object.
  static void write(JsonGenerator out, Item item) throws IOException {
    writeEntries(out, item.attributes());
  }

  /// Writes a member whose value is the attributes.
  static void write(JsonGenerator out, String member, Item item) throws IOException {
    out.writeFieldName(member);
    write(out, item);
  }

  /// An item in DynamoDB JSON.
  static String text(Item item) {
    return text(new AttributeValue.M(item.attributes()), true);
  }

  /// A value in DynamoDB JSON, with its type.
  static String text(AttributeValue value) {
    return text(value, false);
  }

  private static String text(AttributeValue value, boolean bare) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      if (bare) {
        writeContent(out, value);
      } else {
        write(out, value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, AttributeValue value) throws IOException {
    out.writeStartObject();
    out.writeFieldName(value.type());
    writeContent(out, value);
    out.writeEndObject();
  }

  private static void writeContent(JsonGenerator out, AttributeValue value) throws IOException {
    switch (value) {
      case Scalar scalar -> writeScalar(out, scalar);
      case AttributeValue.Bool(boolean truth) -> out.writeBoolean(truth);
      case AttributeValue.Null _ -> out.writeBoolean(true);
      case AttributeValue.M(Map<String, AttributeValue> entries) -> writeEntries(out, entries);
      case AttributeValue.L(List<AttributeValue> elements) -> {
        out.writeStartArray();
        for (AttributeValue element : elements) {
          write(out, element);
        }
        out.writeEndArray();
      }
      case AttributeValue.Set set -> {
        out.writeStartArray();
        for (Scalar element : set.elements()) {
          writeScalar(out, element);
        }
        out.writeEndArray();
      }
    }
  }

  private static void writeEntries(JsonGenerator out, Map<String, AttributeValue> entries)
      throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, AttributeValue> entry : entries.entrySet()) {
      out.writeFieldName(entry.getKey());
      write(out, entry.getValue());
    }
    out.writeEndObject();
  }

  private static void writeScalar(JsonGenerator out, Scalar scalar) throws IOException {
    switch (scalar) {
      case AttributeValue.S s -> out.writeString(s.text());
      case AttributeValue.N n -> out.writeString(n.number().toPlainString());
      case AttributeValue.B b -> out.writeBinary(b.bytes());
    }
  }
}
