package stormglass.run;

import java.util.Arrays;
import java.util.List;
import stormglass.calibration.Calibration;
import stormglass.calibration.Quantiles;
import stormglass.sandbox.observation.Observation;

/// Reads off invocations how much processor time a function needs.
final class ProcessorTime {

  private static final double[] PROBABILITIES = {0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999};
  private static final double SAMPLES_BEYOND = 10;
  private static final double LEAST_MILLIS = 0.001;
  private static final int ENOUGH = 20;

  private ProcessorTime() {}

  /// @param invocations at least one
  static Calibration.Cpu of(List<Ran> invocations, long warmUpEndNanos) {
    List<Ran> later =
        invocations.stream()
            .filter(ran -> !cold(ran) && ran.began().atNanos() >= warmUpEndNanos)
            .toList();
    List<Ran> anyWarm = invocations.stream().filter(ran -> !cold(ran)).toList();
    List<Ran> warm = later.size() >= ENOUGH ? later : anyWarm.isEmpty() ? invocations : anyWarm;
    List<Ran> cold = invocations.stream().filter(ProcessorTime::cold).toList();
    double share = recordShare(warm);
    return new Calibration.Cpu(
        quantiles(warm, share), quantiles(cold.isEmpty() ? warm : cold, share), share);
  }

  private static boolean cold(Ran ran) {
    Observation.InvocationEnded ended = ran.ended();
    return ended != null && ended.timing().initNanos() >= 0;
  }

  private static double millis(Ran ran) {
    Observation.InvocationEnded ended = ran.ended();
    return ended == null ? 0 : ended.timing().cpuNanos() / 1e6;
  }

  /// The slope of a line through time by records (least squares), as a share of its height at one.
  private static double recordShare(List<Ran> warm) {
    double meanRecords = warm.stream().mapToInt(Ran::records).average().orElse(1);
    double meanMillis = warm.stream().mapToDouble(ProcessorTime::millis).average().orElse(0);
    double joint = 0;
    double square = 0;
    for (Ran ran : warm) {
      double apart = ran.records() - meanRecords;
      joint += apart * (millis(ran) - meanMillis);
      square += apart * apart;
    }
    if (square == 0) {
      return 1;
    }
    double slope = joint / square;
    double atOne = meanMillis + slope * (1 - meanRecords);
    return atOne <= 0 ? 1 : Math.clamp(slope / atOne, 0, 1);
  }

  private static Quantiles quantiles(List<Ran> invocations, double share) {
    double[] samples =
        invocations.stream()
            .mapToDouble(ran -> millis(ran) / (1 + share * (ran.records() - 1)))
            .toArray();
    double[] known =
        Arrays.stream(PROBABILITIES)
            .filter(p -> p == 0.5 || samples.length * Math.min(p, 1 - p) >= SAMPLES_BEYOND)
            .toArray();
    return Quantiles.ofSamples(samples, known, LEAST_MILLIS);
  }
}
