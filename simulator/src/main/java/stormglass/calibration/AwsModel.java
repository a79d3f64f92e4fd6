package stormglass.calibration;

import java.util.random.RandomGenerator;

/// How long a function takes on AWS, reckoned from what it took here.
///
/// Processor time is stretched by the share of a processor that the memory buys (one at 1,769 MB;
/// more than one does not help a function of one thread); each call waits as long as its service
/// takes there. So a duration is `CPU × max(1, 1769 ÷ memory) + Σ waits`.
public final class AwsModel {

  /// What stands beside every figure that comes from this model.
  public static final String SOURCE =
      "modelled: CPU time here × 1,769 MB ÷ memory, and the waits of published measurements";

  private static final double MEGABYTES_PER_PROCESSOR = 1769;

  private AwsModel() {}

  /// By how much processor time stretches.
  public static double stretch(int memoryMb) {
    return Math.max(1, MEGABYTES_PER_PROCESSOR / memoryMb);
  }

  /// A duration of an invocation without INIT, in milliseconds.
  ///
  /// @param records how many records the invocation is given, at least 1
  public static double drawMillis(
      Calibration.Function function, boolean cold, int records, RandomGenerator random) {
    return drawMillis(function, function.memoryMb(), cold, records, random);
  }

  /// A duration with another memory than it was calibrated with.
  public static double drawMillis(
      Calibration.Function function,
      int memoryMb,
      boolean cold,
      int records,
      RandomGenerator random) {
    Calibration.Cpu cpu = function.cpu();
    Quantiles one = cold ? cpu.coldMillis() : cpu.warmMillis();
    double millis = one.sample(random.nextDouble()) * stretch(memoryMb) * cpu.factor(records);
    for (Calibration.Calls calls : function.calls()) {
      Quantiles wait = Delay.ofCall(calls.service()).millis();
      for (int i = whole(calls.in(records), random); i > 0; i--) {
        millis += wait.sample(random.nextDouble());
      }
    }
    return millis;
  }

  /// A whole number with this mean: the fraction is the probability of one more.
  static int whole(double mean, RandomGenerator random) {
    int sure = (int) mean;
    double more = mean - sure;
    return more > 0 && random.nextDouble() < more ? sure + 1 : sure;
  }
}
