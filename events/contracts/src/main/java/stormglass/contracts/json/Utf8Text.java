package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// A string of JSON that has escapes or characters beyond ASCII, or that is malformed.
final class Utf8Text {

  private final byte[] in;
  private final int limit;
  private final StringBuilder text;
  private int at;

  /// @param plain where the plain ASCII ends with which the string begins
  Utf8Text(byte[] in, int from, int plain, int limit) {
    this.in = in;
    this.limit = limit;
    this.at = plain;
    this.text = new StringBuilder(plain - from + 16);
    text.append(new String(in, from, plain - from, ISO_8859_1));
    while (next()) {}
  }

  /// Whether no half of a surrogate pair stands alone.
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))
          && Character.charCount(text.codePointAt(i++)) == 1) {
        return false;
      }
    }
    return true;
  }

  /// Just behind the closing quote.
  int end() {
    return at;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private boolean next() {
    int b = take();
    if (b == '"') {
      return false;
    }
    if (b == '\\') {
      escape();
    } else if (b >= 0x80) {
      multibyte(b);
    } else if (b < ' ') {
      throw new MalformedJson("a control character within a string", at - 1);
    } else {
      text.append((char) b);
    }
    return true;
  }

  private void escape() {
    int b = take();
    switch (b) {
      case '"', '\\', '/' -> text.append((char) b);
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'u' -> text.append((char) (hex() << 12 | hex() << 8 | hex() << 4 | hex()));
      default -> throw new MalformedJson("an unknown escape", at - 1);
    }
  }

  private int hex() {
    int digit = Character.digit(take(), 16);
    if (digit < 0) {
      throw new MalformedJson("a hexadecimal digit is expected", at - 1);
    }
    return digit;
  }

  private void multibyte(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      text.append((char) ((lead & 0x1F) << 6 | continuation()));
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      int code = (lead & 0x0F) << 12 | continuation() << 6 | continuation();
      if (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF)) {
        throw notUtf8();
      }
      text.append((char) code);
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      int code = (lead & 0x07) << 18 | continuation() << 12 | continuation() << 6 | continuation();
      if (code < 0x10000 || code > 0x10FFFF) {
        throw notUtf8();
      }
      text.appendCodePoint(code);
    } else {
      throw notUtf8();
    }
  }

  private int continuation() {
    int b = take();
    if ((b & 0xC0) != 0x80) {
      throw notUtf8();
    }
    return b & 0x3F;
  }

  private MalformedJson notUtf8() {
    return new MalformedJson("the text is not UTF-8", at - 1);
  }

  private int take() {
    if (at >= limit) {
      throw new MalformedJson("the text ends within a string", at);
    }
    return in[at++] & 0xFF;
  }
}
