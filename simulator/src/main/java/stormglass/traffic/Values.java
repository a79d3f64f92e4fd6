package stormglass.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The values of a session: those remembered, and those drawn when they are first named.
///
/// A value drawn for one request is forgotten after it; one drawn on purpose or captured stays.
final class Values {

  private static final int MOST = 10_000;

  private final Map<String, DataSet> data;
  private final RandomGenerator random;
  private final @Nullable Values outer;
  private final Map<String, DataSet.Value> own = new HashMap<>();

  Values(Map<String, DataSet> data, RandomGenerator random) {
    this(data, random, null);
  }

  private Values(Map<String, DataSet> data, RandomGenerator random, @Nullable Values outer) {
    this.data = data;
    this.random = random;
    this.outer = outer;
  }

  /// Values that see these, and whose own are forgotten with them.
  Values inner() {
    return new Values(data, random, this);
  }

  /// A remembered value, or one drawn now and remembered here.
  DataSet.Value get(String name) {
    DataSet.Value known = known(name);
    return known == null ? drawAgain(name) : known;
  }

  /// A remembered value, or null.
  DataSet.@Nullable Value known(String name) {
    DataSet.Value value = own.get(name);
    return value != null || outer == null ? value : outer.known(name);
  }

  /// A value drawn now and remembered here.
  DataSet.Value drawAgain(String name) {
    DataSet set = data.get(name);
    if (set == null) {
      // A captured value that no answer has brought.
      return new DataSet.Value("", false, true);
    }
    DataSet.Value value = set.draw(random);
    own.put(name, value);
    return value;
  }

  void put(String name, DataSet.Value value) {
    own.put(name, value);
  }

  /// How many different values a name can have.
  int choices(String name) {
    DataSet set = data.get(name);
    return known(name) != null || set == null ? 1 : set.size();
  }

  double uniform() {
    return random.nextDouble();
  }

  /// 1 and a geometric number more, with this mean.
  int geometric(double mean) {
    double uniform = random.nextDouble();
    if (mean <= 1) {
      return 1;
    }
    double steps = Math.log1p(-uniform) / Math.log1p(-1 / mean);
    return 1 + (int) Math.min(steps, MOST);
  }
}
