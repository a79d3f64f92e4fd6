package stormglass.traffic;

import java.math.BigDecimal;

/// Numbers in messages.
final class Plain {

  private Plain() {}

  /// A number without an exponent or needless zeros.
  static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
