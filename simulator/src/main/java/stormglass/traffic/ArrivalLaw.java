package stormglass.traffic;

import org.jspecify.annotations.Nullable;

/// The rate at which sessions arrive, open: it never waits for the system.
public sealed interface ArrivalLaw {

  /// How long sessions arrive, in seconds of the traffic's own time, before compression.
  double seconds();

  /// Sessions per second at a time since the start, both in the traffic's own time.
  double ratePerSecond(double atSeconds);

  /// A bound that the rate never exceeds.
  double peakPerSecond();

  /// The rate on average, of a thousand moments evenly apart.
  default double averagePerSecond() {
    int moments = 1000;
    double sum = 0;
    for (int i = 0; i < moments; i++) {
      sum += ratePerSecond((i + 0.5) / moments * seconds());
    }
    return sum / moments;
  }

  /// A piece of a day.
  ///
  /// @param meanPerSecond sessions per second on the mean of an average day
  /// @param weekFactor this weekday's share of an average day
  /// @param fromHour the time of day at which it begins, in hours since midnight
  /// @param burst a flash sale within it, or null
  record Day(
      double meanPerSecond,
      DayShape shape,
      double weekFactor,
      double fromHour,
      double seconds,
      @Nullable Burst burst)
      implements ArrivalLaw {

    @Override
    public double ratePerSecond(double atSeconds) {
      double base = meanPerSecond * weekFactor * shape.at(fromHour + atSeconds / 3600);
      return burst == null ? base : base * burst.factorAt(atSeconds);
    }

    @Override
    public double peakPerSecond() {
      double peak = meanPerSecond * weekFactor * shape.peak();
      return burst == null ? peak : peak * burst.factor();
    }
  }

  /// The same rate throughout, for figures.
  record Constant(double meanPerSecond, double seconds) implements ArrivalLaw {
    @Override
    public double ratePerSecond(double atSeconds) {
      return meanPerSecond;
    }

    @Override
    public double peakPerSecond() {
      return meanPerSecond;
    }
  }

  /// A rate that grows evenly from nothing.
  record Ramp(double peakPerSecond, double seconds) implements ArrivalLaw {
    @Override
    public double ratePerSecond(double atSeconds) {
      return peakPerSecond * atSeconds / seconds;
    }
  }

  /// A flash sale: a linear ramp to a multiple of the base rate, a hold, an exponential decay.
  ///
  /// @param atSeconds when the ramp begins, since the start of the piece of day
  /// @param factor the multiple of the base rate at the top, at least 1
  /// @param decaySeconds the time in which the excess over the base rate falls to a hundredth
  record Burst(
      double atSeconds,
      double factor,
      double rampSeconds,
      double holdSeconds,
      double decaySeconds) {

    double factorAt(double seconds) {
      double since = seconds - atSeconds;
      if (since < 0) {
        return 1;
      }
      if (since < rampSeconds) {
        return 1 + (factor - 1) * since / rampSeconds;
      }
      double sinceTop = since - rampSeconds - holdSeconds;
      if (sinceTop <= 0) {
        return factor;
      }
      return 1 + (factor - 1) * Math.exp(-Math.log(100) * sinceTop / decaySeconds);
    }
  }
}
