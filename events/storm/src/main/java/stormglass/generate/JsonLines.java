package stormglass.generate;

import java.util.List;
import java.util.Map;

/// Maps, lists and texts as JSON on indented lines.
final class JsonLines {

  /// The value null.
  static final Object NULL = new Object();

  private JsonLines() {}

  static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, "\n", out);
    return out.append('\n').toString();
  }

  private static void write(Object value, String margin, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(separator).append(margin).append("  ");
          text(String.valueOf(entry.getKey()), out);
          write(entry.getValue(), margin + "  ", out.append(": "));
          separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : margin + "}");
      }
      case List<?> list -> {
        boolean plain = list.stream().allMatch(String.class::isInstance);
        String separator = "[";
        for (Object item : list) {
          out.append(separator).append(plain ? "" : margin + "  ");
          write(item, margin + "  ", out);
          separator = plain ? ", " : ",";
        }
        out.append(list.isEmpty() ? "[]" : plain ? "]" : margin + "]");
      }
      case String string -> text(string, out);
      default -> out.append("null");
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
