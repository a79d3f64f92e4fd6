package stormglass.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import stormglass.traffic.Arrival;

/// When Gatling makes its virtual users: in slices, each at the start of its own, so that everyone
/// is there in time to wait for the moment at which the seeded session arrives.
final class Schedule {

  private static final long LEAST_SLICE_NANOS = 1_000_000_000;

  /* Gatling nests an iterator for each step, so that thousands of them would overflow its stack. */
  private static final int MOST_SLICES = 200;

  private Schedule() {}

  /// The steps for all arrivals, in open injection: no slice waits for another's users.
  ///
  /// @param seconds for how long sessions arrive
  static OpenInjectionStep[] of(Iterator<Arrival> arrivals, double seconds) {
    long slice = Math.max(LEAST_SLICE_NANOS, (long) (seconds * 1e9 / MOST_SLICES));
    TreeMap<Long, Integer> users = new TreeMap<>();
    arrivals.forEachRemaining(
        arrival -> users.merge(arrival.offsetNanos() / slice, 1, Integer::sum));
    List<OpenInjectionStep> steps = new ArrayList<>();
    long at = 0;
    for (var entry : users.entrySet()) {
      if (entry.getKey() > at) {
        steps.add(nothingFor(Duration.ofNanos((entry.getKey() - at) * slice)));
        at = entry.getKey();
      }
      steps.add(atOnceUsers(entry.getValue()));
    }
    return steps.toArray(OpenInjectionStep[]::new);
  }
}
