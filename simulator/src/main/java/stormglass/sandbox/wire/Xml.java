package stormglass.sandbox.wire;

/// Text for XML answers.
public final class Xml {

  private Xml() {}

  /// Escapes text; characters that XML does not have become `?`.
  public static String text(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    value.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder to, int point) {
    switch (point) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\r' -> to.append("&#13;");
      case '\n', '\t' -> to.append((char) point);
      default -> {
        boolean known = point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE;
        to.appendCodePoint(known && point != 0xFFFF ? point : '?');
      }
    }
  }
}
