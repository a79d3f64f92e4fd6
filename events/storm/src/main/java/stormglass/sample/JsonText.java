package stormglass.sample;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps, lists and plain values as JSON.
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText text = new JsonText();
    text.value(value);
    return text.out.toString();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> {
        String separator = "[";
        for (Object item : list) {
          out.append(separator);
          value(item);
          separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case String string -> string(string);
      case null -> out.append("null");
      case Object scalar -> out.append(scalar);
    }
  }

  private void object(Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      string(String.valueOf(entry.getKey()));
      out.append(':');
      value(entry.getValue());
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void string(String string) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
