package stormglass.contracts;

import java.util.List;

/// A whole number within bounds.
record WholeRule<N extends Number>(long minimum, long maximum) implements Rule<N> {

  @Override
  public boolean accepts(N value) {
    return value.longValue() >= minimum && value.longValue() <= maximum;
  }

  @Override
  public List<Violation> flaws(N value) {
    return accepts(value)
        ? List.of()
        : List.of(new Violation("", flaw(value.longValue(), minimum, maximum)));
  }

  /// What is wrong with a number that is not within bounds.
  static String flaw(long value, long minimum, long maximum) {
    return value < minimum ? "is less than " + minimum : "is greater than " + maximum;
  }
}
