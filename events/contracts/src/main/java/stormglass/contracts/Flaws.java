package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;

/// What is wrong with the components of a record that is being made; the constructors of generated
/// records call it.
///
/// Each method takes what was wrong before and gives it back with what is wrong besides. There are
/// none, and so no object is made, as long as nothing is wrong.
public final class Flaws {

  private static final Rule<Instant> DATE_TIME = Rule.dateTime();

  private final List<Violation> violations = new ArrayList<>();

  private Flaws() {}

  /// A component that must be there.
  ///
  /// @param name of the component in JSON
  public static @Nullable Flaws present(
      @Nullable Flaws before, String name, @Nullable Object value) {
    return value != null ? before : with(before, Violation.within(name, null, null));
  }

  /// A component that must be there and follow a rule.
  public static <T> @Nullable Flaws rule(
      @Nullable Flaws before, String name, @Nullable T value, Rule<T> rule) {
    return value != null && rule.accepts(value)
        ? before
        : with(before, Violation.within(name, value, rule));
  }

  /// A text that must be there and follow a rule.
  public static @Nullable Flaws text(
      @Nullable Flaws before, String name, @Nullable String value, TextRule rule) {
    return value != null && rule.accepts(value)
        ? before
        : with(before, Violation.within(name, value, rule));
  }

  /// A date-time that must be there.
  public static @Nullable Flaws dateTime(
      @Nullable Flaws before, String name, @Nullable Instant value) {
    return rule(before, name, value, DATE_TIME);
  }

  /// A number that must follow a rule.
  public static @Nullable Flaws number(
      @Nullable Flaws before, String name, double value, NumberRule rule) {
    return rule.accepts(value) ? before : with(before, Violation.within(name, value, rule));
  }

  /// A whole number that must be within bounds.
  public static @Nullable Flaws whole(
      @Nullable Flaws before, String name, long value, long minimum, long maximum) {
    return value >= minimum && value <= maximum
        ? before
        : with(before, Violation.within(name, value, new WholeRule<>(minimum, maximum)));
  }

  /// A symbol that must be there, and another one than that which the schema lists.
  public static @Nullable Flaws unlisted(
      @Nullable Flaws before, @Nullable String symbol, String listed) {
    if (symbol == null) {
      return before == null ? present(null, "symbol", null) : before;
    }
    return symbol.equals(listed)
        ? with(before, List.of(new Violation("/symbol", "is one that the schema lists")))
        : before;
  }

  /// A variant that the schema does not list.
  ///
  /// @param json all of it, an object in which the discriminator is the symbol
  /// @param listed the symbols of all others
  public static @Nullable Flaws variant(
      @Nullable String symbol, @Nullable String json, String discriminator, String... listed) {
    Flaws flaws = null;
    for (String other : listed) {
      flaws = unlisted(flaws, symbol, other);
    }
    if (json == null || symbol == null) {
      return present(flaws, "json", json);
    }
    Decoded<Boolean> told =
        Decoded.reading(json.getBytes(UTF_8), in -> tells(in, discriminator, symbol));
    String flaw = "is not an object whose '" + discriminator + "' is the symbol";
    return told.equals(new Decoded.Of<>(true))
        ? flaws
        : with(flaws, List.of(new Violation("/json", flaw)));
  }

  private static boolean tells(JsonReader in, String discriminator, String symbol) {
    String told = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (told == null && name.equals(discriminator) && in.at(Kind.STRING)) {
        told = in.readString();
      } else {
        in.skip();
      }
    }
    return symbol.equals(told);
  }

  /// Confirms that nothing is wrong.
  ///
  /// @throws InvalidRecord with all that is
  public static void none(Class<?> record, @Nullable Flaws flaws) {
    if (flaws != null) {
      throw new InvalidRecord(record, flaws.violations);
    }
  }

  private static Flaws with(@Nullable Flaws before, List<Violation> more) {
    Flaws flaws = before == null ? new Flaws() : before;
    flaws.violations.addAll(more);
    return flaws;
  }
}
