package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;
import stormglass.contracts.json.Names;

/// Reads one event and checks it against its schema on the way; generated code calls it.
///
/// Nothing that the schema forbids ends the reading: it is noted with its JSON pointer, and the
/// method returns null, zero or false. Only text that is not JSON ends it, with `MalformedJson`.
///
/// An object is read by [#object(Fields)], then [#field(Fields)] until it is negative, then
/// [#end(Fields)], which tells whether the object may be built.
public final class Decoder {

  private final Strictness strictness;
  private final boolean thorough;
  private final List<Violation> violations = new ArrayList<>(0);
  private JsonReader in;
  private Frame[] frames = new Frame[4];
  private int depth = -1;

  /// The frame at the depth.
  private Frame top = new Frame();

  /// @param thorough whether to check texts here, and not to leave them to the records that are
  ///   made
  Decoder(JsonReader in, Strictness strictness, boolean thorough) {
    this.in = in;
    this.strictness = strictness;
    this.thorough = thorough;
  }

  /// Enters an object, or notes that there is none and skips what there is.
  public boolean object(Fields fields) {
    if (!is(Kind.OBJECT, "is not an object")) {
      return false;
    }
    in.beginObject();
    push(fields);
    return true;
  }

  /// The index of the next known field; negative at the end of the object.
  public int field(Fields fields) {
    Frame frame = top;
    int index = in.nextName(fields.names(), frame.index + 1);
    while (index == Names.UNKNOWN) {
      unknownField(fields, frame);
      index = in.nextName(fields.names(), frame.index + 1);
    }
    return index >= 0 ? seen(index, frame) : index;
  }

  /// The index of the next field; that behind the last one for a field that the object does not
  /// name, and whose value [#put] is to take; negative at the end of the object.
  public int fieldOrOther(Fields fields) {
    Frame frame = top;
    frame.unknown = null;
    int index = in.nextName(fields.names(), frame.index + 1);
    if (index == Names.UNKNOWN) {
      frame.unknown = in.unknownName();
      return fields.names().size();
    }
    return index >= 0 ? seen(index, frame) : index;
  }

  private int seen(int index, Frame frame) {
    frame.index = index;
    long bit = 1L << index;
    if ((frame.seen & bit) != 0) {
      violation("stands twice");
    }
    frame.seen |= bit;
    return index;
  }

  /// Leaves an object whose end [#field(Fields)] has found; true when nothing in it was wrong.
  public boolean end(Fields fields) {
    Frame frame = pop();
    long missing = fields.required() & ~frame.seen;
    for (; missing != 0; missing &= missing - 1) {
      violation("lacks '" + fields.names().get(Long.numberOfTrailingZeros(missing)) + "'");
    }
    return violations.size() == frame.violationsBefore;
  }

  /// Enters an array, or notes that there is none and skips what there is.
  public boolean array() {
    if (!is(Kind.ARRAY, "is not an array")) {
      return false;
    }
    in.beginArray();
    push(null);
    return true;
  }

  /// Whether the array has a next item.
  public boolean item() {
    boolean another = in.nextItem();
    if (another) {
      top.index++;
    }
    return another;
  }

  /// Leaves an array whose end [#item()] has found; true when nothing in it was wrong.
  public boolean endArray(int minItems, int maxItems) {
    Frame frame = pop();
    int items = frame.index + 1;
    if (items < minItems || items > maxItems) {
      violation(ItemsRule.flaw(items, minItems, maxItems));
    }
    return violations.size() == frame.violationsBefore;
  }

  /// Enters an object whose names are data, or notes that there is none and skips what there is.
  public boolean map() {
    if (!is(Kind.OBJECT, "is not an object")) {
      return false;
    }
    in.beginObject();
    push(null);
    return true;
  }

  /// Whether the map has a next entry; its value is to be read and then [#put].
  public boolean entry() {
    String name = in.nextName();
    top.unknown = name;
    return name != null;
  }

  /// Puts a value under the name at which it stands.
  public <T> void put(Map<String, T> entries, @Nullable T value) {
    String name = top.unknown;
    if (name != null && value != null && entries.put(name, value) != null) {
      violation("stands twice");
    }
  }

  /// Leaves a map whose end [#entry()] has found; true when nothing in it was wrong.
  public boolean endMap() {
    return violations.size() == pop().violationsBefore;
  }

  /// True, and it is read, when the value is null; for what may be null.
  public boolean isNull() {
    return in.readNull();
  }

  /// A string of any length.
  public @Nullable String string() {
    return is(Kind.STRING, "is not a string") ? in.readString() : null;
  }

  /// A string that follows a rule; whether it does is for the record to say that is made of it,
  /// unless what is wrong is being collected.
  public @Nullable String string(TextRule rule) {
    String text = string();
    if (thorough && text != null) {
      rule.flaws(text).forEach(flaw -> violation(flaw.what()));
    }
    return text;
  }

  /// A UUID in its usual form of 36 characters.
  public @Nullable UUID uuid() {
    if (!is(Kind.STRING, "is not a string")) {
      return null;
    }
    UUID uuid = in.readUuid();
    if (uuid == null) {
      violation("is not a UUID");
    }
    return uuid;
  }

  /// A date-time of RFC 3339.
  public @Nullable Instant instant() {
    if (!is(Kind.STRING, "is not a string")) {
      return null;
    }
    Instant instant = in.readInstant();
    if (instant == null) {
      violation("is not a date-time");
    }
    return instant;
  }

  /// A whole number within bounds.
  public int int32(int minimum, int maximum) {
    return (int) int64(minimum, maximum);
  }

  /// A whole number within bounds.
  public long int64(long minimum, long maximum) {
    long value = in.readIfShort();
    if (value == Long.MIN_VALUE) {
      if (!atWhole()) {
        return 0;
      }
      value = in.readLong();
    }
    if (value < minimum || value > maximum) {
      violation(WholeRule.flaw(value, minimum, maximum));
    }
    return value;
  }

  private boolean atWhole() {
    if (!is(Kind.NUMBER, "is not a whole number")) {
      return false;
    }
    boolean isLong = in.atLong();
    if (!isLong) {
      in.skip();
      violation("is not a whole number in the range of a long");
    }
    return isLong;
  }

  /// A number that a double can hold.
  public double float64() {
    if (!is(Kind.NUMBER, "is not a number")) {
      return 0;
    }
    double value = in.readDouble();
    if (Double.isInfinite(value)) {
      violation("is beyond the range of a double");
    }
    return value;
  }

  /// A number that follows a rule.
  public double float64(NumberRule rule) {
    int violationsBefore = violations.size();
    int from = in.offset();
    double value = float64();
    return violations.size() == violationsBefore ? rule.read(value, from, this) : value;
  }

  /// True or false.
  public boolean bool() {
    return is(Kind.BOOLEAN, "is not true or false") && in.readBoolean();
  }

  /// Whether a symbol that the enum lacks is accepted; notes it where it is not.
  public boolean unknownSymbol(String symbol) {
    if (strictness == Strictness.STRICT) {
      violation("is '" + symbol + "', which is none of the enum's symbols");
    }
    return strictness == Strictness.TOLERANT;
  }

  /// The text of the field that tells which variant of a union the next object is. The object is
  /// not entered yet. Where nothing tells it, that is noted, the value skipped, and null given.
  public @Nullable String variant(String field) {
    if (!is(Kind.OBJECT, "is not an object")) {
      return null;
    }
    JsonReader ahead = in.lookahead();
    ahead.beginObject();
    for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
      if (name.equals(field) && ahead.at(Kind.STRING)) {
        return ahead.readString();
      }
      ahead.skip();
    }
    violation("lacks '" + field + "', a text that tells its variant");
    in.skip();
    return null;
  }

  /// Whether a variant that the union lacks is accepted; where it is not, that is noted and the
  /// object skipped.
  public boolean unknownVariant(String symbol) {
    if (strictness == Strictness.STRICT) {
      violation("is '" + symbol + "', which is none of the variants");
      in.skip();
    }
    return strictness == Strictness.TOLERANT;
  }

  /// The next value as it is written.
  public String json() {
    return new String(in.readRaw(), UTF_8);
  }

  /// A string that can be but one.
  public void fixed(String symbol) {
    String text = string();
    if (text != null && !text.equals(symbol)) {
      violation("is not '" + symbol + "'");
    }
  }

  /// Notes that the current value is not what the schema allows.
  public void violation(String what) {
    violations.add(new Violation(pointer(), what));
  }

  /// What has been read since an offset, without the blanks around it.
  String since(int offset) {
    return in.since(offset).strip();
  }

  JsonReader slice() {
    return in.slice();
  }

  void skip() {
    in.skip();
  }

  /// Reads a field that was sliced out before, as if it stood here.
  <T> T within(JsonReader slice, int field, Supplier<T> reading) {
    JsonReader outer = in;
    in = slice;
    top.index = field;
    T value = reading.get();
    in = outer;
    return value;
  }

  /// Confirms that nothing follows.
  void finish() {
    in.end();
  }

  <T> Decoded<T> result(@Nullable T value) {
    finish();
    return value == null ? new Decoded.Failed<>(violations) : new Decoded.Of<>(value);
  }

  private boolean is(Kind kind, String complaint) {
    if (in.at(kind)) {
      return true;
    }
    violation(complaint);
    in.skip();
    return false;
  }

  private void unknownField(Fields fields, Frame frame) {
    if (fields.closed() && strictness == Strictness.STRICT) {
      frame.unknown = in.unknownName();
      violation("is not a field of this object");
      frame.unknown = null;
    }
    in.skip();
  }

  private void push(@Nullable Fields fields) {
    if (++depth == frames.length) {
      frames = Arrays.copyOf(frames, 2 * depth);
    }
    Frame frame = frames[depth];
    if (frame == null) {
      frame = new Frame();
      frames[depth] = frame;
    }
    frame.enter(fields, violations.size());
    top = frame;
  }

  private Frame pop() {
    Frame left = top;
    top = depth > 0 ? frames[depth - 1] : left;
    depth--;
    return left;
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i <= depth; i++) {
      frames[i].appendTo(pointer);
    }
    return pointer.toString();
  }
}
