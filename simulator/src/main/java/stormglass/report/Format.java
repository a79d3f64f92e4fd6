package stormglass.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures as people read them: three significant digits, units that fit.
final class Format {

  /// What stands where there is no figure.
  static final String NONE = "–";

  private static final double KILO = 1_000;
  private static final double MINUTE = 60;
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

  private Format() {}

  /// A whole number with its thousands apart.
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A whole number and what is counted.
  static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /// A duration, or a dash.
  static String nanos(@Nullable Long nanos) {
    return nanos == null ? NONE : duration(nanos / 1e9);
  }

  /// A duration, or a dash.
  static String millis(@Nullable Double millis) {
    return millis == null ? NONE : duration(millis / KILO);
  }

  /// A duration.
  static String duration(double seconds) {
    if (seconds <= 0) {
      return "0 ms";
    }
    if (seconds < 0.999_5e-3) {
      return digits(seconds * KILO * KILO) + " µs";
    }
    if (seconds < 0.999_5) {
      return digits(seconds * KILO) + " ms";
    }
    if (seconds < 2 * MINUTE) {
      return digits(seconds) + " s";
    }
    long whole = Math.round(seconds);
    long hours = whole / 3600;
    return hours > 0
        ? hours + " h " + whole % 3600 / 60 + " min"
        : whole / 60 + " min " + whole % 60 + " s";
  }

  /// A duration on an axis, without needless zeros.
  static String tick(double seconds) {
    return duration(seconds).replaceFirst("\\.0+ ", " ").replaceFirst("(\\.\\d*[1-9])0+ ", "$1 ");
  }

  /// Three significant digits, without an exponent.
  static String digits(double number) {
    BigDecimal rounded = new BigDecimal(number).round(THREE);
    return rounded.setScale(places(rounded), RoundingMode.HALF_UP).toPlainString();
  }

  /// How many decimal places three significant digits need.
  private static int places(BigDecimal number) {
    return Math.max(0, THREE.getPrecision() - (number.precision() - number.scale()));
  }

  /// A number without needless zeros.
  static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.toPlainString();
  }

  /// Dollars: cents from a dollar up, three significant digits below.
  static String usd(@Nullable BigDecimal usd) {
    if (usd == null) {
      return NONE;
    }
    if (usd.signum() == 0) {
      return "$0";
    }
    BigDecimal rounded =
        usd.abs().compareTo(BigDecimal.ONE) >= 0
            ? usd.setScale(2, RoundingMode.HALF_UP)
            : usd.round(THREE).setScale(places(usd.round(THREE)), RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? "−$" : "$") + rounded.abs().toPlainString();
  }

  /// What a thousand cost at the price of one.
  static String usdPerThousand(@Nullable BigDecimal usdPerOne) {
    return usdPerOne == null ? NONE : usd(usdPerOne.movePointRight(3));
  }

  /// A position in a plot, in percent of its width.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
