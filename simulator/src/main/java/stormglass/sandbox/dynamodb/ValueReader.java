package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

/// Reads attribute values from DynamoDB JSON as they stream in.
final class ValueReader {

  /// "Quotas in Amazon DynamoDB": nested attributes up to 32 levels deep (read 2026-11).
  private static final int DEEPEST = 32;

  private ValueReader() {}

  /// Reads a map of attributes; the parser stands at its first token.
  static Map<String, AttributeValue> readAttributes(JsonParser in) throws IOException {
    return readEntries(in, 0);
  }

  /// Reads one value; the parser stands at its first token.
  static AttributeValue readValue(JsonParser in) throws IOException {
    return readValue(in, 0);
  }

  private static Map<String, AttributeValue> readEntries(JsonParser in, int depth)
      throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Rejection.unreadable(
          in.currentToken() == JsonToken.START_ARRAY
              ? "Unrecognized collection type java.util.Map<java.lang.String,"
                  + " com.amazonaws.dynamodb.v20120810.AttributeValue>"
              : "Unexpected field type");
    }
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      entries.put(name, readValue(in, depth));
    }
    return entries;
  }

  private static AttributeValue readValue(JsonParser in, int depth) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Rejection.unreadable(
          in.currentToken() == JsonToken.START_ARRAY
              ? "Unrecognized collection type class"
                  + " com.amazonaws.dynamodb.v20120810.AttributeValue"
              : "Unexpected value type in payload");
    }
    if (depth >= DEEPEST) {
      throw Rejection.invalid(
          "Nesting Levels have exceeded supported limits: Attributes with nesting of more than "
              + DEEPEST
              + " levels are not supported");
    }
    AttributeValue value = null;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String type = in.currentName();
      AttributeValue read = in.nextToken() == JsonToken.VALUE_NULL ? null : read(type, in, depth);
      if (read != null && value != null) {
        throw Rejection.invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes");
      }
      value = read == null ? value : read;
    }
    if (value == null) {
      throw Rejection.invalid(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    return value;
  }

  private static @Nullable AttributeValue read(String type, JsonParser in, int depth)
      throws IOException {
    return switch (type) {
      case "S" -> new AttributeValue.S(Forms.text(in));
      case "N" -> Numbers.parse(Forms.text(in));
      case "B" -> new AttributeValue.B(bytes(in));
      case "BOOL" -> new AttributeValue.Bool(Forms.truth(in));
      case "NULL" -> readNull(in);
      case "M" -> new AttributeValue.M(readEntries(in, depth + 1));
      case "L" -> new AttributeValue.L(readElements(in, depth + 1));
      case "SS" -> stringSet(elements(in, Forms::text));
      case "NS" -> numberSet(elements(in, Forms::text));
      case "BS" -> binarySet(elements(in, ValueReader::bytes));
      default -> {
        in.skipChildren();
        yield null;
      }
    };
  }

  private static AttributeValue readNull(JsonParser in) throws IOException {
    if (!Forms.truth(in)) {
      throw Rejection.invalidParameter("Null attribute value types must have the value of true");
    }
    return new AttributeValue.Null();
  }

  private static List<AttributeValue> readElements(JsonParser in, int depth) throws IOException {
    Forms.requireArray(in);
    List<AttributeValue> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(readValue(in, depth));
    }
    return elements;
  }

  private interface Element<T> {
    T read(JsonParser in) throws IOException;
  }

  private static <T> List<T> elements(JsonParser in, Element<T> element) throws IOException {
    Forms.requireArray(in);
    List<T> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(element.read(in));
    }
    return elements;
  }

  private static AttributeValue stringSet(List<String> texts) {
    if (texts.isEmpty()) {
      throw Rejection.invalidParameter("An string set  may not be empty");
    }
    return new AttributeValue.Set(
        "SS",
        distinct(
            texts,
            AttributeValue.S::new,
            Rejection.invalidParameter(
                "Input collection [" + String.join(", ", texts) + "] contains duplicates.")));
  }

  private static AttributeValue numberSet(List<String> texts) {
    if (texts.isEmpty()) {
      throw Rejection.invalidParameter("An number set  may not be empty");
    }
    return new AttributeValue.Set(
        "NS",
        distinct(texts, Numbers::parse, Rejection.invalid("Input collection contains duplicates")));
  }

  private static AttributeValue binarySet(List<byte[]> members) {
    if (members.isEmpty()) {
      throw Rejection.invalidParameter("Binary sets should not be empty");
    }
    List<String> texts = members.stream().map(Base64.getEncoder()::encodeToString).toList();
    return new AttributeValue.Set(
        "BS",
        distinct(
            members,
            AttributeValue.B::new,
            Rejection.invalidParameter(
                "Input collection ["
                    + String.join(", ", texts)
                    + "]of type BS contains duplicates.")));
  }

  private static <T> Set<Scalar> distinct(
      List<T> members, Function<T, Scalar> scalar, Rejection duplicates) {
    Set<Scalar> distinct = new LinkedHashSet<>();
    for (T member : members) {
      if (!distinct.add(scalar.apply(member))) {
        throw duplicates;
      }
    }
    return distinct;
  }

  private static byte[] bytes(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw Rejection.unreadable(
          switch (in.currentToken()) {
            case START_ARRAY -> "Unrecognized collection type class java.nio.ByteBuffer";
            case START_OBJECT -> "Start of structure or map found where not expected";
            default -> "only base-64-encoded strings are convertible to bytes";
          });
    }
    String text = in.getText();
    if (text.length() % 4 != 0) {
      throw Rejection.unreadable(
          "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Rejection.unreadable("Invalid last non-pad Base64 character dectected");
    }
  }
}
