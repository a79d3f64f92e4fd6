package stormglass.pricing;

import java.util.Locale;
import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a price list. Codes are `PRICE-` and the number given here, and are never
/// reused.
public enum PriceProblem {
  WRONG_KIND(1, "%s is %s; it must be %s.", "Write it in that form."),
  MISSING(2, "%s is missing.", "Add it."),
  UNKNOWN_KEY(3, "%s is not a key of a price list.", "Remove it, or mend its spelling."),
  UNKNOWN_USAGE(4, "'%s' is not a kind of usage.", "Use one that the meter counts."),
  DUPLICATE_PRICE(5, "%s has two prices.", "Remove one of the two."),
  BAD_AMOUNT(6, "%s is '%s'; it must be a decimal number, not negative.", "Write it as published."),
  BAD_COUNT(7, "%s is '%s'; it must be a whole number of at least 1.", "Mend the number."),
  TIERS(8, "The tiers of %s %s.", "Let each but the last end, and each end above the one before."),
  BAD_DATE(9, "%s is '%s'; it must be a date such as 2026-09-06.", "Write year, month and day."),
  CURRENCY(10, "The currency is '%s'.", "Give prices in USD.");

  private final int number;
  private final String what;
  private final String remedy;

  PriceProblem(int number, String what, String remedy) {
    this.number = number;
    this.what = what;
    this.remedy = remedy;
  }

  /// The printed id, such as `PRICE-004`.
  public String code() {
    return String.format(Locale.ROOT, "PRICE-%03d", number);
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  Problem at(Where where, Object... details) {
    return Problem.error(code(), where, what.formatted(details), remedy);
  }
}
