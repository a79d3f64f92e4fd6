package stormglass.contracts;

import java.math.BigDecimal;

/// What a schema demands of a number.
///
/// @param minimum negative infinity for none
/// @param minimumExcluded whether the number must be greater than the minimum
/// @param maximum positive infinity for none
/// @param maximumExcluded whether the number must be less than the maximum
public record NumberRule(
    double minimum, boolean minimumExcluded, double maximum, boolean maximumExcluded) {

  /// Notes in the decoder what is wrong with a number.
  ///
  /// @param value the double next to what is written
  /// @param from the decoder's offset before it was read
  void check(double value, int from, Decoder in) {
    if (value > minimum && value < maximum) {
      return;
    }
    if (compare(value, minimum, from, in) < (minimumExcluded ? 1 : 0)) {
      in.violation((minimumExcluded ? "is not greater than " : "is less than ") + minimum);
    } else if (compare(value, maximum, from, in) > (maximumExcluded ? -1 : 0)) {
      in.violation((maximumExcluded ? "is not less than " : "is greater than ") + maximum);
    }
  }

  /// Two numbers that are one as doubles may still differ as they are written.
  private static int compare(double value, double bound, int from, Decoder in) {
    return value == bound
        ? new BigDecimal(in.since(from)).compareTo(BigDecimal.valueOf(bound))
        : Double.compare(value, bound);
  }
}
