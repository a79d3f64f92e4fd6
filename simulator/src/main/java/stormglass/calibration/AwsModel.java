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

  private final Calibration.Cpu cpu;
  private final double stretch;
  private final Quantiles[] waits;
  private final double[] perInvocation;
  private final double[] perRecord;

  private AwsModel(Calibration.Function function, int memoryMb) {
    this.cpu = function.cpu();
    this.stretch = stretch(memoryMb);
    int count = function.calls().size();
    this.waits = new Quantiles[count];
    this.perInvocation = new double[count];
    this.perRecord = new double[count];
    for (int i = 0; i < count; i++) {
      Calibration.Calls calls = function.calls().get(i);
      waits[i] = Delay.ofCall(calls.service()).millis();
      perInvocation[i] = calls.perInvocation();
      perRecord[i] = calls.perRecord();
    }
  }

  /// The model of a function.
  ///
  /// @param memoryMb what it has, which need not be what it was calibrated with
  public static AwsModel of(Calibration.Function function, int memoryMb) {
    return new AwsModel(function, memoryMb);
  }

  /// By how much processor time stretches.
  public static double stretch(int memoryMb) {
    return Math.max(1, MEGABYTES_PER_PROCESSOR / memoryMb);
  }

  /// Draws a duration of an invocation without INIT, in milliseconds.
  ///
  /// @param records how many records the invocation is given, at least 1
  public double drawMillis(boolean cold, int records, RandomGenerator random) {
    Quantiles one = cold ? cpu.coldMillis() : cpu.warmMillis();
    double millis = one.sample(random.nextDouble()) * stretch * cpu.factor(records);
    for (int call = 0; call < waits.length; call++) {
      double mean = perInvocation[call] + perRecord[call] * records;
      for (int i = whole(mean, random); i > 0; i--) {
        millis += waits[call].sample(random.nextDouble());
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
