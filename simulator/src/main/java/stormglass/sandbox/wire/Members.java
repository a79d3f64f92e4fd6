package stormglass.sandbox.wire;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a JSON request, by their types. A member of the wrong type is refused with a
/// `SerializationException`, as AWS does.
public final class Members {

  private final Map<?, ?> members;

  private Members(Map<?, ?> members) {
    this.members = members;
  }

  /// Reads a body; an empty one has no members.
  public static Members read(byte[] body) {
    return body.length == 0 ? new Members(Map.of()) : of(Json.read(body));
  }

  /// The members of a value that must be an object.
  public static Members of(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return new Members(members);
    }
    throw Refusal.of(
        "SerializationException", "Start of structure or map found where not expected.");
  }

  /// Whether a member is there and not null.
  public boolean has(String name) {
    return members.get(name) != null;
  }

  /// A text, or null when there is none.
  public @Nullable String text(String name) {
    Object value = members.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw mistyped(value, "String");
  }

  /// A text, or another one when there is none.
  public String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  /// A text that must be there.
  ///
  /// @throws Refusal a `ValidationException` in the words of AWS's own validation
  public String required(String name) {
    String value = text(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /// What AWS's own validation says of a member that must be there.
  public static Refusal missing(String name) {
    String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return Refusal.of(
        "ValidationException",
        "1 validation error detected: Value null at '"
            + member
            + "' failed to satisfy constraint: Member must not be null");
  }

  /// A whole number, or null when there is none.
  public @Nullable Integer integer(String name) {
    Object value = members.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number && number.intValue() == number.doubleValue()) {
      return number.intValue();
    }
    throw mistyped(value, "Integer");
  }

  /// A whole number, or another one when there is none.
  public int integer(String name, int otherwise) {
    Integer value = integer(name);
    return value == null ? otherwise : value;
  }

  /// A whole number, or null when there is none.
  public @Nullable Long whole(String name) {
    Object value = members.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number && number.longValue() == number.doubleValue()) {
      return number.longValue();
    }
    throw mistyped(value, "Long");
  }

  /// Bytes, as such or as text in base64; null when there are none.
  public byte @Nullable [] bytes(String name) {
    Object value = members.get(name);
    return switch (value) {
      case null -> null;
      case byte[] bytes -> bytes;
      case String text -> decoded(text);
      default -> throw mistyped(value, "Blob");
    };
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.of("SerializationException", "The text is not valid Base64.");
    }
  }

  /// A moment, as such or in seconds; null when there is none.
  public @Nullable Instant moment(String name) {
    Object value = members.get(name);
    return switch (value) {
      case null -> null;
      case Instant at -> at;
      case Number seconds -> Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000));
      default -> throw mistyped(value, "Timestamp");
    };
  }

  /// A truth value; false when there is none.
  public boolean flag(String name) {
    Object value = members.get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw mistyped(value, "Boolean");
  }

  /// The elements of a list of structures; none when there is no list.
  public List<Members> structures(String name) {
    return list(name).stream().map(Members::of).toList();
  }

  /// The elements of a list of texts; none when there is no list.
  public List<String> texts(String name) {
    return list(name).stream().map(Members::asText).toList();
  }

  /// A map of texts, in its order; empty when there is none.
  public Map<String, String> textMap(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    structure(name).members.forEach((key, value) -> texts.put((String) key, asText(value)));
    return texts;
  }

  /// A structure; without members when there is none.
  public Members structure(String name) {
    Object value = members.get(name);
    return value == null ? new Members(Map.of()) : of(value);
  }

  /// The names of all members, in their order.
  public List<String> names() {
    return members.keySet().stream().map(String.class::cast).toList();
  }

  /// The value as it was read.
  public Map<?, ?> tree() {
    return members;
  }

  private List<?> list(String name) {
    Object value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> elements) {
      return elements;
    }
    throw Refusal.of("SerializationException", "Unexpected token for a list.");
  }

  private static String asText(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw mistyped(value, "String");
  }

  private static Refusal mistyped(@Nullable Object value, String wanted) {
    String found =
        switch (value) {
          case null -> "NULL_VALUE";
          case String text -> "STRING_VALUE";
          case Boolean truth -> truth ? "TRUE_VALUE" : "FALSE_VALUE";
          case Number number -> "NUMBER_VALUE";
          case List<?> list -> "START_ARRAY";
          case byte[] bytes -> "BLOB_VALUE";
          default -> "START_OBJECT";
        };
    return Refusal.of(
        "SerializationException", found + " can not be converted to " + article(wanted));
  }

  private static String article(String type) {
    return (type.equals("Integer") ? "an " : "a ") + type;
  }
}
