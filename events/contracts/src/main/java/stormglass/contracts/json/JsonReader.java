package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) from UTF-8 bytes, one token at a time.
///
/// An object is read by [#beginObject()] and then [#nextName()] until it is null, an array by
/// [#beginArray()] and then [#nextItem()] until it is false; the value that follows is read by the
/// method of its kind, or skipped. Whatever else stands there ends the reading with
/// [MalformedJson]. Nesting is bounded by [#MAX_DEPTH].
///
/// ```java
/// in.beginObject();
/// for (String name = in.nextName(); name != null; name = in.nextName()) {
///   switch (name) {
///     case "quantity" -> quantity = in.readLong();
///     default -> in.skip();
///   }
/// }
/// ```
public final class JsonReader {

  /// How deep objects and arrays may be nested.
  public static final int MAX_DEPTH = 64;

  /// How many characters a number may have.
  public static final int MAX_NUMBER_LENGTH = 1000;

  private final byte[] in;
  private final int end;
  private final int enclosing;
  private int at;
  private int depth;
  private boolean first = true;
  private String unknownName = "";
  private @Nullable Instant lastInstant;
  private int lastFrom;
  private int lastTo;

  /// A reader over all of the bytes, which it does not copy.
  public JsonReader(byte[] utf8) {
    this(utf8, 0, utf8.length, 0);
  }

  /// @param enclosing how many objects and arrays the bytes stand in
  JsonReader(byte[] in, int from, int end, int enclosing) {
    this.in = in;
    this.at = from;
    this.end = end;
    this.enclosing = enclosing;
    this.depth = enclosing;
  }

  /// The kind of the next value, judged by its first character.
  public Kind peek() {
    Kind kind = Kind.beginningWith(nextByte());
    if (kind == null) {
      throw malformed("a value is expected");
    }
    return kind;
  }

  /// Whether the next value is of this kind, judged by its first character.
  public boolean at(Kind kind) {
    return nextByte() == kind.usualBeginning() || peek() == kind;
  }

  /// Enters an object.
  public void beginObject() {
    begin('{', "an object is expected");
  }

  /// Enters an array.
  public void beginArray() {
    begin('[', "an array is expected");
  }

  /// The next name of the object, or null at its end, which it leaves.
  public @Nullable String nextName() {
    return another('}') ? colonAfter(readName()) : null;
  }

  /// The index of the next name of the object, [Names#UNKNOWN] or, at its end, which it leaves,
  /// [Names#END].
  ///
  /// @param expected the index of the name that most likely comes next
  public int nextName(Names names, int expected) {
    if (expected < names.size()
        && take(first ? names.quoted(expected) : names.following(expected))) {
      first = false;
      return expected;
    }
    if (!another('}')) {
      return Names.END;
    }
    if (nextByte() == '"') {
      for (int i = 0; i < names.size(); i++) {
        if (take(names.quoted(i))) {
          return i;
        }
      }
    }
    unknownName = colonAfter(readName());
    return names.indexOf(unknownName);
  }

  /// The name for which [#nextName(Names, int)] last answered [Names#UNKNOWN].
  public String unknownName() {
    return unknownName;
  }

  /// Whether the array has a next item; leaves the array when it has none.
  public boolean nextItem() {
    return another(']');
  }

  /// The next value, which is a string.
  public String readString() {
    if (nextByte() != '"') {
      throw malformed("a string is expected");
    }
    int from = ++at;
    int i = Words.plainEnd(in, from, end);
    while (i < end) {
      byte b = in[i];
      if (b == '"') {
        at = i + 1;
        return new String(in, from, i - from, ISO_8859_1);
      }
      if (b < ' ' || b == '\\') {
        break;
      }
      i++;
    }
    Utf8Text text = new Utf8Text(in, from, i, end);
    at = text.end();
    return text.toString();
  }

  /// The next value, which is a string, in UTF-8: for JSON within a string, such as a message body.
  public byte[] readUtf8() {
    int from = nextByte() == '"' ? at + 1 : at;
    String text = readString();
    int length = at - 1 - from;
    if (length == text.length()) {
      return Arrays.copyOfRange(in, from, from + length);
    }
    return text.getBytes(UTF_8);
  }

  /// The next value, which is a string, as a UUID; null where it is none.
  public @Nullable UUID readUuid() {
    int from = nextByte() == '"' ? at + 1 : end;
    int to = from + Formats.UUID_LENGTH;
    UUID uuid = to < end && in[to] == '"' ? Formats.uuid(in, from, to) : null;
    if (uuid != null) {
      at = to + 1;
      return uuid;
    }
    byte[] text = readString().getBytes(UTF_8);
    return Formats.uuid(text, 0, text.length);
  }

  /// The next value, which is a string, as a date-time of RFC 3339; null where it is none.
  public @Nullable Instant readInstant() {
    int from = nextByte() == '"' ? at + 1 : end;
    int to = from;
    while (to < end && in[to] > '"') {
      to++;
    }
    Instant instant = to < end && in[to] == '"' ? instant(from, to) : null;
    if (instant != null) {
      at = to + 1;
      return instant;
    }
    byte[] text = readString().getBytes(UTF_8);
    return Formats.instant(text, 0, text.length);
  }

  /// Times of one event are mostly the same moment.
  private @Nullable Instant instant(int from, int to) {
    if (lastInstant == null || !Arrays.equals(in, from, to, in, lastFrom, lastTo)) {
      lastInstant = Formats.instant(in, from, to);
      lastFrom = from;
      lastTo = to;
    }
    return lastInstant;
  }

  /// Whether the next value is a number that [#readLong()] can read.
  public boolean atLong() {
    int from = startOfNumber();
    return Numbers.isLong(in, from, Numbers.end(in, from, end));
  }

  /// The next value where it is a whole number of at most 18 digits, as most are; otherwise the
  /// least of all longs, and nothing is read.
  public long readIfShort() {
    nextByte();
    int to = Numbers.shortEnd(in, at, end);
    if (to == at) {
      return Long.MIN_VALUE;
    }
    long value = Numbers.toLong(in, at, to);
    at = to;
    return value;
  }

  /// The next value, which is a whole number without fraction and exponent that fits a long.
  public long readLong() {
    int from = startOfNumber();
    at = Numbers.end(in, from, end);
    return Numbers.toLong(in, from, at);
  }

  /// The double next to the next value, which is a number; infinite where it is too large.
  public double readDouble() {
    int from = startOfNumber();
    at = Numbers.end(in, from, end);
    return Numbers.toDouble(in, from, at);
  }

  /// The next value, which is a number, as it is written.
  public String readNumber() {
    int from = startOfNumber();
    at = Numbers.end(in, from, end);
    return new String(in, from, at - from, ISO_8859_1);
  }

  /// The next value, which is true or false.
  public boolean readBoolean() {
    boolean value = nextByte() == 't';
    literal(value ? "true" : "false", "true or false is expected");
    return value;
  }

  /// True, and the value is read, when the next value is null.
  public boolean readNull() {
    if (nextByte() != 'n') {
      return false;
    }
    literal("null", "null is expected");
    return true;
  }

  /// Skips the next value, whatever it is; it is checked all the same.
  public void skip() {
    Skip.value(this);
  }

  /// Skips the next value and gives a reader over it alone, without copying.
  public JsonReader slice() {
    nextByte();
    int from = at;
    int level = depth;
    skip();
    return new JsonReader(in, from, at, level);
  }

  /// A reader that starts at the next value, and leaves this one where it is.
  public JsonReader lookahead() {
    nextByte();
    return new JsonReader(in, at, end, depth);
  }

  /// Skips the next value and gives its bytes as they are written.
  public byte[] readRaw() {
    nextByte();
    int from = at;
    skip();
    return Arrays.copyOfRange(in, from, at);
  }

  /// Confirms that nothing but blanks follows what has been read.
  public void end() {
    skipBlanks();
    if (at < end || depth != enclosing) {
      throw malformed("the end is expected");
    }
  }

  /// How many bytes have been read.
  public int offset() {
    return at;
  }

  /// The text, which is ASCII, that has been read since an offset.
  public String since(int offset) {
    return new String(in, offset, at - offset, ISO_8859_1);
  }

  /// The complaint that something is wrong at this place.
  public MalformedJson malformed(String what) {
    return new MalformedJson(what, at);
  }

  private void begin(char bracket, String complaint) {
    if (nextByte() != bracket) {
      throw malformed(complaint);
    }
    if (++depth > MAX_DEPTH) {
      throw malformed("nesting deeper than " + MAX_DEPTH + " levels");
    }
    at++;
    first = true;
  }

  private boolean another(char bracket) {
    byte next = nextByte();
    boolean wasFirst = first;
    first = false;
    if (next == bracket) {
      at++;
      depth--;
      return false;
    }
    if (!wasFirst) {
      if (next != ',') {
        throw malformed("a comma or '" + bracket + "' is expected");
      }
      at++;
    }
    return true;
  }

  /// A name, which unlike a string must be Unicode: half a surrogate pair names nothing.
  private String readName() {
    String name = readString();
    if (!Utf8Text.isUnicode(name)) {
      throw malformed("half a surrogate pair in a name");
    }
    return name;
  }

  private boolean take(Name name) {
    if (!name.standsIn(in, at, end)) {
      return false;
    }
    at += name.length();
    return true;
  }

  private String colonAfter(String name) {
    if (nextByte() != ':') {
      throw malformed("a colon is expected");
    }
    at++;
    return name;
  }

  int depth() {
    return depth;
  }

  void skipNumber() {
    at = Numbers.end(in, startOfNumber(), end);
  }

  private int startOfNumber() {
    byte next = nextByte();
    if (next != '-' && (next < '0' || next > '9')) {
      throw malformed("a number is expected");
    }
    return at;
  }

  private void literal(String word, String complaint) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= end || in[at + i] != word.charAt(i)) {
        throw malformed(complaint);
      }
    }
    at += word.length();
  }

  private byte nextByte() {
    if (at < end && in[at] > ' ') {
      return in[at];
    }
    skipBlanks();
    if (at >= end) {
      throw malformed("the text ends too early");
    }
    return in[at];
  }

  private void skipBlanks() {
    while (at < end && in[at] <= ' ' && " \n\r\t".indexOf(in[at]) >= 0) {
      at++;
    }
  }
}
