package stormglass.report;

import java.util.List;
import java.util.stream.IntStream;

/// A logarithmic axis of durations, from one power of ten to another.
final class LogAxis {

  private static final double INSET = 0.015;

  private final int fromPower;
  private final int toPower;

  private LogAxis(int fromPower, int toPower) {
    this.fromPower = fromPower;
    this.toPower = toPower;
  }

  /// The axis that holds these durations; at least a decade.
  static LogAxis holding(List<Double> seconds) {
    double least = seconds.stream().mapToDouble(s -> s).filter(s -> s > 0).min().orElse(0.001);
    double most = seconds.stream().mapToDouble(s -> s).max().orElse(1);
    int from = (int) Math.floor(Math.log10(least));
    int to = (int) Math.ceil(Math.log10(Math.max(most, least)));
    return new LogAxis(from, Math.max(to, from + 1));
  }

  /// Where a duration stands, from 0 to 1.
  double at(double seconds) {
    double power = Math.log10(Math.max(seconds, Math.pow(10, fromPower)));
    double share = (power - fromPower) / (toPower - fromPower);
    return INSET + (1 - 2 * INSET) * Math.clamp(share, 0.0, 1.0);
  }

  /// The powers of ten, as durations.
  List<Double> ticks() {
    return IntStream.rangeClosed(fromPower, toPower)
        .mapToObj(power -> Double.parseDouble("1e" + power))
        .toList();
  }
}
