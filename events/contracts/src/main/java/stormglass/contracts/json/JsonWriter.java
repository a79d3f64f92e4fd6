package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// Writes JSON as UTF-8 bytes, without blanks, one token at a time.
///
/// Commas are its own business; names and values are the caller's, in their right order. What is
/// nested deeper than [JsonReader#MAX_DEPTH], and so could not be read, is refused.
///
/// ```java
/// out.beginObject().name("quantity").value(3).endObject();
/// ```
public final class JsonWriter {

  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  /// Which characters stand in a string as they are.
  private static final boolean[] PLAIN = plain();

  private byte[] out;
  private int at;
  private int depth;
  private boolean comma;
  private long lastSecond = Long.MIN_VALUE;
  private int lastSecondAt;

  /// An empty writer.
  public JsonWriter() {
    this(512);
  }

  /// An empty writer with room for so many bytes before it grows.
  public JsonWriter(int capacity) {
    this(new byte[Math.max(16, capacity)]);
  }

  /// An empty writer into an array of one's own, as long as that has room.
  public JsonWriter(byte[] room) {
    out = room;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x7F];
    for (int c = ' '; c < plain.length; c++) {
      plain[c] = c != '"' && c != '\\';
    }
    return plain;
  }

  /// Whether an instant can be written: one in the years 0 to 9999, in UTC.
  public static boolean canWrite(Instant instant) {
    return Formats.canWrite(instant);
  }

  /// Whether a text can be a name: one without half a surrogate pair.
  public static boolean canName(String text) {
    return Utf8Text.isUnicode(text);
  }

  /// Leaves room for so many objects and arrays that what is written will stand in.
  public JsonWriter within(int levels) {
    depth += levels;
    return this;
  }

  /// Opens an object.
  public JsonWriter beginObject() {
    return open('{');
  }

  /// Closes the object.
  public JsonWriter endObject() {
    return close('}');
  }

  /// Opens an array.
  public JsonWriter beginArray() {
    return open('[');
  }

  /// Closes the array.
  public JsonWriter endArray() {
    return close(']');
  }

  /// Writes the name of the next value.
  public JsonWriter name(String name) {
    value(name);
    put(':');
    comma = false;
    return this;
  }

  /// Writes a name that was prepared.
  public JsonWriter name(Names names, int index) {
    Name name = comma ? names.following(index) : names.quoted(index);
    ensure(name.length());
    name.write(out, at);
    at += name.length();
    comma = false;
    return this;
  }

  /// Writes a string.
  public JsonWriter value(String text) {
    separate();
    int length = text.length();
    ensure(length + 2);
    // In variables of its own the loop needs no field but the arrays.
    byte[] to = out;
    boolean[] plain = PLAIN;
    int next = at;
    to[next++] = '"';
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= plain.length || !plain[c]) {
        at = next;
        slowly(text, i);
        return closed(at);
      }
      to[next++] = (byte) c;
      i++;
    }
    return closed(next);
  }

  /// Writes a whole number.
  public JsonWriter value(long number) {
    separate();
    ensure(20);
    if (number == Long.MIN_VALUE) {
      return ascii(Long.toString(number));
    }
    long rest = number;
    if (rest < 0) {
      out[at++] = '-';
      rest = -rest;
    }
    if (rest < 10_000) {
      at = Formats.upTo9999((int) rest, out, at);
      comma = true;
      return this;
    }
    int digits = 1;
    for (long bound = 10; digits < 19 && rest >= bound; bound *= 10) {
      digits++;
    }
    int end = at + digits;
    for (; rest > Integer.MAX_VALUE; rest /= 10) {
      out[--end] = (byte) ('0' + rest % 10);
    }
    Formats.digits((int) rest, end - at, out, at);
    at += digits;
    comma = true;
    return this;
  }

  /// Writes a number, which must be finite.
  public JsonWriter value(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number " + number);
    }
    separate();
    return ascii(Double.toString(number));
  }

  /// Writes a number exactly.
  public JsonWriter value(BigDecimal number) {
    separate();
    return ascii(number.toString());
  }

  /// Writes true or false.
  public JsonWriter value(boolean value) {
    separate();
    return ascii(value ? "true" : "false");
  }

  /// Writes null.
  public JsonWriter nullValue() {
    separate();
    return ascii("null");
  }

  /// Writes a UUID.
  public JsonWriter value(UUID uuid) {
    separate();
    ensure(Formats.UUID_LENGTH + 2);
    out[at] = '"';
    return closed(Formats.write(uuid, out, at + 1));
  }

  /// Writes a date-time of RFC 3339 in UTC, with milliseconds, or with six or nine digits where
  /// three do not hold the instant.
  public JsonWriter value(Instant instant) {
    return dateTime(instant, Formats.fractionDigits(instant));
  }

  /// Writes a date-time of RFC 3339 in UTC, cut to the second.
  public JsonWriter seconds(Instant instant) {
    return dateTime(instant, 0);
  }

  /// Writes a value that is JSON already.
  ///
  /// @throws IllegalArgumentException when it is not, or is nested too deep to stand here
  public JsonWriter raw(byte[] json) {
    try {
      JsonReader in = new JsonReader(json, 0, json.length, depth);
      in.skip();
      in.end();
    } catch (MalformedJson e) {
      throw new IllegalArgumentException(e);
    }
    separate();
    ensure(json.length);
    System.arraycopy(json, 0, out, at, json.length);
    at += json.length;
    comma = true;
    return this;
  }

  /// Writes a string of ASCII characters that need no escape.
  public JsonWriter plain(byte[] ascii) {
    separate();
    ensure(ascii.length + 2);
    out[at++] = '"';
    System.arraycopy(ascii, 0, out, at, ascii.length);
    at += ascii.length;
    out[at++] = '"';
    comma = true;
    return this;
  }

  /// What has been written.
  public byte[] toBytes() {
    return Arrays.copyOf(out, at);
  }

  /// The array that was written into, for another writer.
  public byte[] room() {
    return out;
  }

  /// What has been written, as text.
  @Override
  public String toString() {
    return new String(out, 0, at, java.nio.charset.StandardCharsets.UTF_8);
  }

  private JsonWriter dateTime(Instant instant, int fractionDigits) {
    separate();
    ensure(Formats.MAX_DATE_TIME_LENGTH + 2);
    out[at] = '"';
    int from = at + 1;
    long second = instant.getEpochSecond();
    if (second == lastSecond) {
      // Times of one event are mostly the same moment.
      System.arraycopy(out, lastSecondAt, out, from, Formats.SECOND_LENGTH);
    } else {
      Formats.second(second, out, from);
      lastSecond = second;
      lastSecondAt = from;
    }
    return closed(Formats.fraction(instant, fractionDigits, out, from + Formats.SECOND_LENGTH));
  }

  private JsonWriter closed(int end) {
    out[end] = '"';
    at = end + 1;
    comma = true;
    return this;
  }

  private JsonWriter open(char bracket) {
    if (++depth > JsonReader.MAX_DEPTH) {
      throw tooDeep();
    }
    separate();
    put(bracket);
    comma = false;
    return this;
  }

  private static IllegalArgumentException tooDeep() {
    return new IllegalArgumentException(
        "nesting deeper than " + JsonReader.MAX_DEPTH + " levels cannot be read");
  }

  private JsonWriter close(char bracket) {
    depth--;
    put(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      put(',');
    }
  }

  private JsonWriter ascii(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[at++] = (byte) text.charAt(i);
    }
    comma = true;
    return this;
  }

  private void slowly(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      i += Character.charCount(code);
      ensure(8);
      if (code >= 0x80) {
        beyondAscii(code);
      } else if (code < ' ' || code == '"' || code == '\\' || code == 0x7F) {
        escaped(code);
      } else {
        out[at++] = (byte) code;
      }
    }
  }

  private void escaped(int code) {
    switch (code) {
      case '"', '\\' -> two(code);
      case '\n' -> two('n');
      case '\r' -> two('r');
      case '\t' -> two('t');
      default -> unicode(code);
    }
  }

  private void two(int letter) {
    out[at++] = '\\';
    out[at++] = (byte) letter;
  }

  private void unicode(int unit) {
    two('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out[at++] = HEX[unit >> shift & 0xF];
    }
  }

  private void beyondAscii(int code) {
    if (code < 0x800) {
      out[at++] = (byte) (0xC0 | code >> 6);
    } else if (code >= 0xD800 && code <= 0xDFFF) {
      // Half a surrogate pair has no UTF-8; as an escape it survives.
      unicode(code);
      return;
    } else if (code < 0x10000) {
      out[at++] = (byte) (0xE0 | code >> 12);
      out[at++] = (byte) (0x80 | ((code >> 6) & 0x3F));
    } else {
      out[at++] = (byte) (0xF0 | code >> 18);
      out[at++] = (byte) (0x80 | ((code >> 12) & 0x3F));
      out[at++] = (byte) (0x80 | ((code >> 6) & 0x3F));
    }
    out[at++] = (byte) (0x80 | (code & 0x3F));
  }

  private void put(char c) {
    ensure(1);
    out[at++] = (byte) c;
  }

  private void ensure(int more) {
    if (out.length - at < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, at + more));
    }
  }
}
