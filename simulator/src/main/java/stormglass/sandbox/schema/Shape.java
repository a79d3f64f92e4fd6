package stormglass.sandbox.schema;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What values look like, by what was seen of them.
sealed interface Shape {

  /// The form of RFC 3339; whether there is such a day is asked afterwards.
  Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  /// Null, or values that have nothing in common.
  record Anything() implements Shape {}

  /// True or false.
  record Truth() implements Shape {}

  /// A whole number.
  record Whole() implements Shape {}

  /// Any other number.
  record Decimal() implements Shape {}

  /// A text.
  record Text() implements Shape {}

  /// A text in the form of RFC 3339.
  record DateTime() implements Shape {}

  /// A list.
  ///
  /// @param items null when none was seen
  record Items(@Nullable Shape items) implements Shape {}

  /// An object.
  ///
  /// @param required what all that were seen have, by name: the order of members is no shape
  record Members(SortedMap<String, Shape> properties, SortedSet<String> required)
      implements Shape {}

  /// The shape of one value.
  ///
  /// @param value as [stormglass.sandbox.wire.Json] reads it
  static Shape of(@Nullable Object value) {
    return switch (value) {
      case null -> new Anything();
      case Boolean _ -> new Truth();
      case Long _, Integer _ -> new Whole();
      case Number _ -> new Decimal();
      case String text -> isDateTime(text) ? new DateTime() : new Text();
      case List<?> elements ->
          new Items(elements.stream().map(Shape::of).reduce(Shape::both).orElse(null));
      case Map<?, ?> members -> {
        SortedMap<String, Shape> properties = new TreeMap<>();
        SortedSet<String> required = new TreeSet<>();
        members.forEach(
            (name, member) -> {
              properties.put((String) name, of(member));
              required.add((String) name);
            });
        yield new Members(properties, required);
      }
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  /// The narrowest shape that has both.
  static Shape both(Shape one, Shape other) {
    if (one.equals(other)) {
      return one;
    }
    if (isNumber(one) && isNumber(other)) {
      return new Decimal();
    }
    if (isText(one) && isText(other)) {
      return new Text();
    }
    if (one instanceof Items(var a) && other instanceof Items(var b)) {
      return new Items(a == null ? b : b == null ? a : both(a, b));
    }
    return one instanceof Members a && other instanceof Members b ? members(a, b) : new Anything();
  }

  private static Members members(Members one, Members other) {
    SortedMap<String, Shape> properties = new TreeMap<>(one.properties());
    other.properties().forEach((name, shape) -> properties.merge(name, shape, Shape::both));
    SortedSet<String> required = new TreeSet<>(one.required());
    required.retainAll(other.required());
    return new Members(properties, required);
  }

  private static boolean isNumber(Shape shape) {
    return shape instanceof Whole || shape instanceof Decimal;
  }

  private static boolean isText(Shape shape) {
    return shape instanceof Text || shape instanceof DateTime;
  }

  private static boolean isDateTime(String text) {
    if (!DATE_TIME.matcher(text).matches()) {
      return false;
    }
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }
}
