package stormglass.contracts;

import java.math.BigDecimal;
import java.util.List;

/// What a schema demands of a number, which is finite in any case.
///
/// @param minimum negative infinity for none
/// @param minimumExcluded whether the number must be greater than the minimum
/// @param maximum positive infinity for none
/// @param maximumExcluded whether the number must be less than the maximum
public record NumberRule(
    double minimum, boolean minimumExcluded, double maximum, boolean maximumExcluded)
    implements Rule<Double> {

  /// Any number that JSON can hold.
  public static final NumberRule FINITE =
      new NumberRule(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  @Override
  public boolean accepts(Double value) {
    return accepts(value.doubleValue());
  }

  boolean accepts(double value) {
    return (value > minimum || (value == minimum && !minimumExcluded))
        && (value < maximum || (value == maximum && !maximumExcluded))
        && Double.isFinite(value);
  }

  @Override
  public List<Violation> flaws(Double value) {
    if (accepts(value)) {
      return List.of();
    }
    boolean isLess = value < minimum || (value == minimum && minimumExcluded);
    String flaw = Double.isFinite(value) ? isLess ? tooLittle() : tooMuch() : "is not finite";
    return List.of(new Violation("", flaw));
  }

  /// Reads what is written as a number that follows the rule, or notes in the decoder what is wrong
  /// with it.
  ///
  /// Of two numbers that are one as doubles, one may follow the rule and the other not. So at a
  /// bound the writing decides, and what lies a little within a bound that is excluded becomes the
  /// next double within.
  ///
  /// @param value the double next to what is written
  /// @param from the decoder's offset before it was read
  double read(double value, int from, Decoder in) {
    if (value > minimum && value < maximum) {
      return value;
    }
    if (compare(value, minimum, from, in) < (minimumExcluded ? 1 : 0)) {
      in.violation(tooLittle());
    } else if (compare(value, maximum, from, in) > (maximumExcluded ? -1 : 0)) {
      in.violation(tooMuch());
    } else if (value == minimum && minimumExcluded) {
      return Math.nextUp(value);
    } else if (value == maximum && maximumExcluded) {
      return Math.nextDown(value);
    }
    return value;
  }

  private String tooLittle() {
    return (minimumExcluded ? "is not greater than " : "is less than ") + minimum;
  }

  private String tooMuch() {
    return (maximumExcluded ? "is not less than " : "is greater than ") + maximum;
  }

  /// Two numbers that are one as doubles may still differ as they are written.
  private static int compare(double value, double bound, int from, Decoder in) {
    return value == bound
        ? new BigDecimal(in.since(from)).compareTo(BigDecimal.valueOf(bound))
        : Double.compare(value, bound);
  }
}
