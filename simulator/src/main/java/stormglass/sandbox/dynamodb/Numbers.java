package stormglass.sandbox.dynamodb;

import java.math.BigDecimal;

/// DynamoDB's numbers: decimal, 38 significant digits, magnitudes from 1E-130 to 9.99…E+125
/// ("Supported data types" of the developer guide, read 2026-11).
final class Numbers {

  private static final int DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;
  private static final int LONGEST_TEXT = 1_000;

  private Numbers() {}

  /// Reads a number as a client writes it.
  ///
  /// @throws Rejection if it is none, or none that DynamoDB can hold
  static AttributeValue.N parse(String text) {
    if (text.isEmpty()) {
      throw Rejection.invalid("The parameter cannot be converted to a numeric value");
    }
    if (text.length() > LONGEST_TEXT) {
      throw tooPrecise();
    }
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw notNumeric(text);
    }
    try {
      return new AttributeValue.N(checked(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      throw notNumeric(text);
    }
  }

  /// The sum of two numbers.
  ///
  /// @throws Rejection if DynamoDB cannot hold it
  static AttributeValue.N plus(BigDecimal left, BigDecimal right) {
    return new AttributeValue.N(exact(left.add(right)));
  }

  /// The difference of two numbers.
  ///
  /// @throws Rejection if DynamoDB cannot hold it
  static AttributeValue.N minus(BigDecimal left, BigDecimal right) {
    return new AttributeValue.N(exact(left.subtract(right)));
  }

  /// One byte for every two digits at even powers of ten, one for the exponent, one for a minus.
  static int size(BigDecimal number) {
    if (number.signum() == 0) {
      return 1;
    }
    int digits = number.precision();
    boolean split = digits % 2 == 0 && exponent(number) % 2 == 0;
    return 1 + (digits + 1) / 2 + (split ? 1 : 0) + (number.signum() < 0 ? 1 : 0);
  }

  private static BigDecimal exact(BigDecimal result) {
    BigDecimal number = result.stripTrailingZeros();
    // AWS calls a result of too many digits an overflow.
    if (number.precision() > DIGITS) {
      throw overflow();
    }
    return checked(number);
  }

  private static BigDecimal checked(BigDecimal unchecked) {
    BigDecimal number = unchecked.stripTrailingZeros();
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (exponent(number) > LARGEST_EXPONENT) {
      throw overflow();
    }
    if (exponent(number) < SMALLEST_EXPONENT) {
      throw Rejection.invalid(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    if (number.precision() > DIGITS) {
      throw tooPrecise();
    }
    return number;
  }

  private static long exponent(BigDecimal number) {
    return (long) number.precision() - number.scale() - 1;
  }

  private static Rejection notNumeric(String text) {
    return Rejection.invalid("The parameter cannot be converted to a numeric value: " + text);
  }

  private static Rejection overflow() {
    return Rejection.invalid(
        "Number overflow. Attempting to store a number with magnitude larger than supported range");
  }

  private static Rejection tooPrecise() {
    return Rejection.invalid("Attempting to store more than 38 significant digits in a Number");
  }
}
