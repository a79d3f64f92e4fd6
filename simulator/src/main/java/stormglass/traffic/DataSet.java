package stormglass.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Values to draw from, each with its probability.
final class DataSet {

  /// A value drawn or captured.
  ///
  /// @param numeric true when it stands in JSON without quotes
  /// @param captured true when it came from an answer
  record Value(String text, boolean numeric, boolean captured) {}

  private final List<Value> values;
  private final double[] cumulative;
  private final boolean ofSession;

  private DataSet(List<Value> values, double[] weights, boolean ofSession) {
    this.values = values;
    this.cumulative = weights;
    this.ofSession = ofSession;
    Arrays.parallelPrefix(cumulative, Double::sum);
  }

  /// The session's own UUID, which every session remembers from its begin.
  static DataSet sessionId() {
    return new DataSet(List.of(new Value("", false, false)), new double[] {1}, true);
  }

  /// Whether it is a session's own UUID, which nobody draws.
  boolean isSessionId() {
    return ofSession;
  }

  /// Named values with weights.
  static DataSet weighted(List<String> names, double[] weights, boolean numeric) {
    return new DataSet(
        names.stream().map(name -> new Value(name, numeric, false)).toList(),
        weights.clone(),
        false);
  }

  /// Values of which the n-th, counted from 1, is drawn in proportion to n to the power of
  /// −exponent: Zipf's law; the exponent 0 draws all alike.
  static DataSet zipf(List<String> names, double exponent) {
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.pow(i + 1, -exponent);
    }
    return weighted(names, weights, false);
  }

  /// The names that a pattern such as `dog-{n}` gives for 1 to count, with leading zeros.
  static List<String> numbered(String pattern, int count, int digits) {
    List<String> names = new ArrayList<>(count);
    for (int n = 1; n <= count; n++) {
      String number = Integer.toString(n);
      String padded = "0".repeat(Math.max(0, digits - number.length())) + number;
      names.add(pattern.replace("{n}", padded));
    }
    return names;
  }

  Value draw(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    int index = found >= 0 ? found + 1 : -found - 1;
    return values.get(Math.min(index, values.size() - 1));
  }

  int size() {
    return values.size();
  }

  List<String> all() {
    return values.stream().map(Value::text).toList();
  }
}
