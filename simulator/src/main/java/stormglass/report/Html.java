package stormglass.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// HTML that is always well formed and whose texts are always escaped.
final class Html {

  private static final Set<String> INLINE =
      Set.of("a", "b", "code", "small", "span", "strong", "title", "th", "td", "dt", "dd", "text");

  private final StringBuilder out = new StringBuilder(64 * 1024);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Html open(String tag, String... attributes) {
    start(tag, attributes).out.append('>');
    open.push(tag);
    return this;
  }

  /// Closes the element opened last.
  Html close() {
    String tag = open.pop();
    if (!INLINE.contains(tag)) {
      newLine();
    }
    out.append("</").append(tag).append('>');
    return this;
  }

  /// An element that holds nothing.
  Html empty(String tag, String... attributes) {
    start(tag, attributes).out.append("/>");
    return this;
  }

  /// An element that holds a text.
  Html element(String tag, String text, String... attributes) {
    start(tag, attributes).out.append('>');
    return text(text).closed(tag);
  }

  /// A text.
  Html text(String text) {
    escape(out, text);
    return this;
  }

  /// Text that is no one's input, such as the style sheet.
  Html trusted(String text) {
    out.append(text);
    return this;
  }

  private Html closed(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  private Html start(String tag, String... attributes) {
    if (!INLINE.contains(tag)) {
      newLine();
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(out, attributes[i + 1]);
      out.append('"');
    }
    return this;
  }

  private void newLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
      }
    }
  }

  /// The page; every element is closed.
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Elements are open: " + open);
    }
    return out + "\n";
  }
}
