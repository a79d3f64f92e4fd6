package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The forms that members of requests take, with AWS's words for what does not fit them.
final class Forms {

  private Forms() {}

  /// How a member is read. The parser stands at the first token, which is not `null`.
  interface Form<T> {
    /// The value, or null if what was wrong with it is noted at the place.
    @Nullable T read(JsonParser in, Place place) throws IOException;
  }

  static final Form<String> STRING = (in, place) -> text(in);
  static final Form<Boolean> BOOLEAN = (in, place) -> truth(in);

  /// Anything at all; only that it is there counts.
  static final Form<Boolean> PRESENCE =
      (in, place) -> {
        in.skipChildren();
        return true;
      };

  static final Form<Item> ATTRIBUTES = (in, place) -> new Item(ValueReader.readAttributes(in));

  /// Text of a length from least to most that consists of letters, digits, `_`, `-` and `.`.
  static Form<String> name(int least, int most) {
    return (in, place) -> checkName(text(in), place, least, most);
  }

  static String checkName(String text, Place place, int least, int most) {
    if (!text.chars().allMatch(Forms::isOfName)) {
      place.violated(text, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
    }
    return bounded(text, text.length(), place, least, most);
  }

  /// Text of a length from least to most.
  static Form<String> text(int least, int most) {
    return (in, place) -> {
      String text = text(in);
      return bounded(text, text.length(), place, least, most);
    };
  }

  /// A whole number of at least that.
  static Form<Integer> integer(int least, int most) {
    return (in, place) -> {
      int value = whole(in);
      if (value < least) {
        place.violated(value, "Member must have value greater than or equal to " + least);
      }
      if (value > most) {
        place.violated(value, "Member must have value less than or equal to " + most);
      }
      return value;
    };
  }

  /// One of an enumeration's names.
  static <E extends Enum<E>> Form<E> choice(Class<E> type) {
    E[] choices = type.getEnumConstants();
    String names = Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
    return (in, place) -> {
      String text = text(in);
      for (E choice : choices) {
        if (choice.name().equals(text)) {
          return choice;
        }
      }
      place.violated(text, "Member must satisfy enum value set: [" + names + "]");
      return null;
    };
  }

  /// A list of a length from least to most.
  static <T> Form<List<T>> list(Form<T> element, int least, int most) {
    return (in, place) -> {
      requireArray(in);
      List<T> elements = new ArrayList<>();
      for (int i = 1; in.nextToken() != JsonToken.END_ARRAY; i++) {
        T read = element.read(in, place.member(Integer.toString(i)).member("member"));
        if (read != null && elements.size() <= most) {
          elements.add(read);
        }
      }
      return bounded(elements, elements.size(), place, least, most);
    };
  }

  /// Values by names of one's own.
  static <T> Form<Map<String, T>> map(Form<T> value) {
    return (in, place) -> {
      requireObject(in);
      Map<String, T> entries = new LinkedHashMap<>();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = in.currentName();
        in.nextToken();
        T read = value.read(in, place.member(name).member("member"));
        if (read != null) {
          entries.put(name, read);
        }
      }
      return entries;
    };
  }

  static String text(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      return in.getText();
    }
    throw notConvertible(in, "String");
  }

  static boolean truth(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING ->
          switch (in.getText().toUpperCase(Locale.ROOT)) {
            case "TRUE", "1", "YES" -> true;
            case "FALSE", "0", "NO" -> false;
            default -> throw Rejection.unreadable("Unexpected token received from parser");
          };
      default -> throw notConvertible(in, "Boolean");
    };
  }

  static void requireArray(JsonParser in) {
    switch (in.currentToken()) {
      case START_ARRAY -> {}
      case START_OBJECT ->
          throw Rejection.unreadable("Start of structure or map found where not expected");
      default -> throw Rejection.unreadable("Unexpected field type");
    }
  }

  static void requireObject(JsonParser in) {
    switch (in.currentToken()) {
      case START_OBJECT -> {}
      case START_ARRAY -> throw Rejection.unreadable("Unrecognized collection type class");
      default -> throw Rejection.unreadable("Unexpected field type");
    }
  }

  private static int whole(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Math.clamp((long) in.getDoubleValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
      case VALUE_STRING ->
          throw Rejection.unreadable("STRING_VALUE cannot be converted to Integer");
      default -> throw notConvertible(in, "Integer");
    };
  }

  private static Rejection notConvertible(JsonParser in, String type) {
    String what =
        switch (in.currentToken()) {
          case VALUE_TRUE -> "TRUE_VALUE";
          case VALUE_FALSE -> "FALSE_VALUE";
          case VALUE_NUMBER_INT -> "NUMBER_VALUE";
          case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
          case START_ARRAY -> null;
          default -> "";
        };
    if (what == null) {
      return Rejection.unreadable("Unrecognized collection type class java.lang." + type);
    }
    return Rejection.unreadable(
        what.isEmpty()
            ? "Start of structure or map found where not expected"
            : what + " cannot be converted to " + type);
  }

  private static boolean isOfName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }

  private static <T> T bounded(T value, int length, Place place, int least, int most) {
    if (length < least) {
      place.violated(value, "Member must have length greater than or equal to " + least);
    }
    if (length > most) {
      place.violated(value, "Member must have length less than or equal to " + most);
    }
    return value;
  }
}
