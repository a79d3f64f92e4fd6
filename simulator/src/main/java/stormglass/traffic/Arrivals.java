package stormglass.traffic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The sessions of a profile: a non-homogeneous Poisson process.
final class Arrivals implements Iterator<Arrival> {

  /*
   * Thinning (Lewis and Shedler, Simulation of nonhomogeneous Poisson processes by thinning, Naval
   * Research Logistics 26, 1979): candidates arrive at the peak rate, and each stays with the
   * probability of the rate at its time over the peak.
   */

  private static final double NANOS = 1e9;

  private final Profile profile;
  private final Streams streams;
  private final RandomGenerator times;
  private final RandomGenerator mix;
  private final List<Script> scripts = new ArrayList<>();
  private final DataSet kinds;
  private double atSeconds;
  private long number;
  private @Nullable Arrival ahead;

  /// @param firstNumber the number of the first session
  Arrivals(Profile profile, Map<String, Script> scripts, Streams streams, long firstNumber) {
    this.profile = profile;
    number = firstNumber;
    this.streams = streams;
    times = streams.named("arrivals");
    mix = streams.named("mix");
    List<String> indexes = new ArrayList<>();
    profile
        .mix()
        .forEach(
            (kind, weight) -> {
              Script script = scripts.get(kind);
              if (script == null) {
                throw new IllegalArgumentException("No session kind is called " + kind);
              }
              indexes.add(Integer.toString(this.scripts.size()));
              this.scripts.add(script);
            });
    kinds =
        DataSet.weighted(
            indexes, profile.mix().values().stream().mapToDouble(w -> w).toArray(), true);
    ahead = advance();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Arrival next() {
    Arrival arrival = ahead;
    if (arrival == null) {
      throw new NoSuchElementException();
    }
    ahead = advance();
    return arrival;
  }

  private @Nullable Arrival advance() {
    ArrivalLaw law = profile.arrivals();
    double peak = law.peakPerSecond();
    if (peak <= 0) {
      return null;
    }
    do {
      atSeconds += -Math.log1p(-times.nextDouble()) / peak;
      if (atSeconds >= law.seconds()) {
        return null;
      }
    } while (times.nextDouble() * peak >= law.ratePerSecond(atSeconds));
    Script script = scripts.get(Integer.parseInt(kinds.draw(mix).text()));
    long offset = (long) (atSeconds / profile.compression() * NANOS);
    return new Arrival(
        offset, new ScriptedSession(number++, script, streams, profile.compression()));
  }
}
