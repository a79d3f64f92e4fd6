package stormglass.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a schema demands of a value beyond its class; generated code calls it.
///
/// @param <T> the class
public sealed interface Rule<T>
    permits DateTimeRule, EntriesRule, ItemsRule, NumberRule, TextRule, WholeRule {

  /// Whether a value follows it.
  boolean accepts(T value);

  /// Everything that is wrong with a value, with pointers that begin at it; nothing where it is
  /// accepted. What is wrong is told without the value itself, which may be nobody's business.
  List<Violation> flaws(T value);

  /// The value as a record keeps it: a list or map as a copy that nothing changes.
  default T kept(T value) {
    return value;
  }

  /// A date-time.
  static Rule<Instant> dateTime() {
    return new DateTimeRule();
  }

  /// A whole number within bounds.
  static <N extends Number> Rule<N> whole(long minimum, long maximum) {
    return new WholeRule<>(minimum, maximum);
  }

  /// A list of so many items.
  static <T> Rule<List<T>> items(int least, int most) {
    return new ItemsRule<>(least, most, null);
  }

  /// A list of so many items of which each follows a rule.
  static <T> Rule<List<T>> items(int least, int most, Rule<T> each) {
    return new ItemsRule<>(least, most, each);
  }

  /// A map by names, which keeps its order.
  ///
  /// @param taken names that must not be in it: those of the fields beside the map
  static <T> Rule<Map<String, T>> entries(String... taken) {
    return new EntriesRule<>(Set.of(taken), null);
  }

  /// A map by names, which keeps its order and of which each value follows a rule.
  ///
  /// @param taken names that must not be in it: those of the fields beside the map
  static <T> Rule<Map<String, T>> entries(Rule<T> each, String... taken) {
    return new EntriesRule<>(Set.of(taken), each);
  }
}
