package stormglass.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/// XML that is always well formed and whose texts are always escaped; it is HTML too.
final class Markup {

  private final StringBuilder out = new StringBuilder(64 * 1024);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Markup open(String tag, Object... attributes) {
    start(tag, attributes).append(">");
    open.push(tag);
    return this;
  }

  /// Closes the element opened last.
  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /// An element that holds nothing.
  Markup empty(String tag, Object... attributes) {
    start(tag, attributes).append("/>");
    return this;
  }

  /// An element that holds a text.
  Markup element(String tag, String text, Object... attributes) {
    start(tag, attributes).append(">");
    text(text);
    out.append("</").append(tag).append(">");
    return this;
  }

  /// A text.
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /// Text that is no one's input, such as the style sheet.
  Markup trusted(String text) {
    out.append(text);
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  private StringBuilder start(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1].toString())).append('"');
    }
    return out;
  }

  /// A text as it may stand in XML and HTML.
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isXml(text, i) ? c : '\ufffd');
      }
    }
    return escaped.toString();
  }

  private static boolean isXml(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c >= ' ' || c == '\n' || c == '\t') && c < '\ufffe';
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Elements are open: " + open);
    }
    return out.toString();
  }
}
