package stormglass.traffic;

import java.util.Locale;

/// How arrivals spread over a day: a rate by hour, as a share of the day's mean.
@SuppressWarnings("ImmutableEnumChecker")
public enum DayShape {
  /// People at home, busiest from noon to the evening.
  CONSUMER(
      "Wikipedia page requests, 1,483 hourly values shipped with LIMBO (EPL-1.0), mean per hour"
          + " of the day, turned so that the trough is at 04:00",
      .49,
      .34,
      .26,
      .21,
      .19,
      .23,
      .37,
      .64,
      .88,
      1.15,
      1.31,
      1.36,
      1.43,
      1.55,
      1.57,
      1.53,
      1.51,
      1.44,
      1.44,
      1.50,
      1.49,
      1.33,
      1.04,
      .73),
  /// People at work, busiest from late morning to noon.
  BUSINESS(
      "IBM transactions, one week of quarter hours shipped with LIMBO (EPL-1.0), mean per hour of"
          + " the day",
      .07,
      .07,
      .10,
      .08,
      .24,
      .74,
      1.40,
      1.91,
      1.93,
      1.88,
      2.17,
      2.30,
      2.35,
      1.99,
      1.60,
      1.23,
      .99,
      .86,
      .70,
      .45,
      .30,
      .27,
      .19,
      .19),
  /// The same all day.
  FLAT("no curve", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

  private static final int HOURS = 24;

  private final String source;
  private final double[] byHour;

  DayShape(String source, double... byHour) {
    this.source = source;
    this.byHour = byHour;
  }

  /// Where the curve comes from.
  public String source() {
    return source;
  }

  /// The name used in traffic files.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The rate at a time of day as a share of the day's mean: the hour's value in the middle of the
  /// hour, straight lines between.
  ///
  /// @param hour hours since midnight, at least 0; days repeat
  double at(double hour) {
    double fromMiddle = hour - 0.5 + HOURS;
    int before = (int) Math.floor(fromMiddle);
    double share = fromMiddle - before;
    return byHour[before % HOURS] * (1 - share) + byHour[(before + 1) % HOURS] * share;
  }

  /// The highest value.
  double peak() {
    double peak = 0;
    for (double value : byHour) {
      peak = Math.max(peak, value);
    }
    return peak;
  }
}
