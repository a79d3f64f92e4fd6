package stormglass.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A distribution of positive amounts, known by some of its quantiles.
public final class Quantiles {

  /*
   * Between two known quantiles the logarithm of the amount is linear in the standard normal
   * quantile, so that each piece is a piece of a lognormal law: it is monotone, passes through
   * every point, and gives back a lognormal law exactly. Beyond the outermost points their pieces
   * go on, to one in ten thousand. The normal quantile is P. J. Acklam's rational approximation
   * (2003), right to 1.2e-9.
   */

  private static final double LEAST = 0.0001;
  private static final double MOST = 0.9999;
  private static final int CELLS = 1024;

  private final List<Point> points;
  private final double[] table = new double[CELLS + 1];

  /// One known quantile.
  ///
  /// @param probability above 0 and below 1
  /// @param value above 0
  public record Point(double probability, double value) {}

  private Quantiles(List<Point> points) {
    this.points = List.copyOf(points);
    for (int i = 0; i <= CELLS; i++) {
      table[i] = at((double) i / CELLS);
    }
  }

  /// The distribution through these points.
  ///
  /// @param points at least one; probabilities rise, values do not fall
  /// @throws IllegalArgumentException if they are otherwise
  public static Quantiles of(List<Point> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("no quantiles");
    }
    double probability = 0;
    double value = Double.MIN_NORMAL;
    for (Point point : points) {
      if (point.probability() <= probability
          || point.probability() >= 1
          || !(point.value() >= value)
          || Double.isInfinite(point.value())) {
        throw new IllegalArgumentException("not quantiles: " + points);
      }
      probability = point.probability();
      value = point.value();
    }
    return new Quantiles(points);
  }

  /// The distribution with this median and these quantiles at 90 % and 99 %.
  static Quantiles of(double p50, double p90, double p99) {
    return of(List.of(new Point(0.5, p50), new Point(0.9, p90), new Point(0.99, p99)));
  }

  /// The quantiles of samples at some probabilities; samples that are not positive count as
  /// `least`.
  ///
  /// @param samples at least one
  /// @param least above 0
  public static Quantiles ofSamples(double[] samples, double[] probabilities, double least) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    List<Point> points = new ArrayList<>();
    for (double probability : probabilities) {
      int rank = (int) Math.ceil(probability * sorted.length) - 1;
      points.add(new Point(probability, Math.max(least, sorted[Math.max(0, rank)])));
    }
    return of(points);
  }

  /// The known quantiles.
  public List<Point> points() {
    return points;
  }

  /// The quantile at a probability from 0 to 1.
  public double at(double probability) {
    Point first = points.getFirst();
    if (points.size() == 1) {
      return first.value();
    }
    double wanted = Math.clamp(probability, LEAST, MOST);
    int above = 1;
    while (above < points.size() - 1 && points.get(above).probability() < wanted) {
      above++;
    }
    Point from = points.get(above - 1);
    Point to = points.get(above);
    double z0 = normal(from.probability());
    double z1 = normal(to.probability());
    double slope = Math.log(to.value() / from.value()) / (z1 - z0);
    return from.value() * Math.exp(slope * (normal(wanted) - z0));
  }

  /// The amount for a uniform number, from a table: right to the width of one cell in 1,024.
  ///
  /// @param uniform at least 0 and below 1
  public double sample(double uniform) {
    double at = uniform * CELLS;
    int cell = (int) at;
    double low = table[cell];
    return low + (table[cell + 1] - low) * (at - cell);
  }

  /// The mean of what [#sample] gives.
  public double mean() {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += (table[i] + table[i + 1]) / 2;
    }
    return sum / CELLS;
  }

  private static final double[] CENTRE_ABOVE = {
    -3.969683028665376e+01,
    2.209460984245205e+02,
    -2.759285104469687e+02,
    1.383577518672690e+02,
    -3.066479806614716e+01,
    2.506628277459239e+00
  };
  private static final double[] CENTRE_BELOW = {
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01,
    1
  };
  private static final double[] TAIL_ABOVE = {
    -7.784894002430293e-03,
    -3.223964580411365e-01,
    -2.400758277161838e+00,
    -2.549732539343734e+00,
    4.374664141464968e+00,
    2.938163982698783e+00
  };
  private static final double[] TAIL_BELOW = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
  };
  private static final double TAIL = 0.02425;

  /// The quantile of the standard normal law.
  static double normal(double probability) {
    if (probability < TAIL) {
      double q = Math.sqrt(-2 * Math.log(probability));
      return polynomial(TAIL_ABOVE, q) / polynomial(TAIL_BELOW, q);
    }
    if (probability > 1 - TAIL) {
      return -normal(1 - probability);
    }
    double q = probability - 0.5;
    double r = q * q;
    return polynomial(CENTRE_ABOVE, r) * q / polynomial(CENTRE_BELOW, r);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
