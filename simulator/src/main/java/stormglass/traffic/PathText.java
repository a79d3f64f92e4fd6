package stormglass.traffic;

import java.nio.charset.StandardCharsets;

/// Texts in paths.
final class PathText {

  private static final String PLAIN = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private PathText() {}

  /// Percent-encodes everything but what RFC 3986 calls unreserved.
  static String encode(String text) {
    if (text.chars().allMatch(PathText::plain)) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (plain(c)) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean plain(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }
}
