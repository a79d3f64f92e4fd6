package stormglass.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stormglass.calibration.Calibration;
import stormglass.sandbox.observation.Observation;

/// A bar: orders come over a route, the barkeeper pours or regrets, a busy menu is read meanwhile.
final class CausesTest {

  private static final long MILLI = 1_000_000;
  private static final String ROUTE = "POST /orders";

  private final List<Journey> journeys = new ArrayList<>();
  private final List<Ran> invocations = new ArrayList<>();
  private final Map<String, String> firstToName = new HashMap<>();
  private int requests;

  private void ran(String function, String trigger, long from, long to, String... eventIds) {
    String id = "request-" + requests++;
    invocations.add(
        new Ran(
            new Observation.InvocationBegan(
                from * MILLI, id, function, trigger, 1, List.of(eventIds)),
            new Observation.InvocationEnded(
                to * MILLI,
                id,
                function,
                new Observation.Timing(-1, MILLI, MILLI, 1),
                Observation.Result.SUCCESS,
                0)));
  }

  private void event(String type, String id, String cause, long occurredMillis) {
    journeys.add(
        new Journey(
            new Observation.EventAccepted(
                (occurredMillis + 1) * MILLI,
                "envelope-" + id,
                "Bus",
                "bar",
                type,
                "{\"metadata\":{\"eventId\":\"%s\",\"causationId\":\"%s\",\"occurredAt\":\"%s\"}}"
                    .formatted(id, cause, Instant.ofEpochMilli(occurredMillis)),
                List.of("Rule"))));
  }

  private Map<String, List<Calibration.Reaction>> reactions(long successes) {
    return new Causes(new Exemplars(journeys), new Causes.Seen(invocations, firstToName, 0))
        .reactions(route -> successes);
  }

  /// Ten orders, eight of which are poured.
  private void evening() {
    for (int i = 0; i < 10; i++) {
      long at = 1_000L * (i + 1);
      ran("Take", ROUTE, at, at + 20);
      event("Ordered", "o" + i, "command-" + i, at + 10);
      ran("Pour", "Queue", at + 100, at + 120, "envelope-o" + i);
      ran("Show", "Other", at + 100, at + 105, "envelope-o" + i);
      event(i < 8 ? "Poured" : "Regretted", "p" + i, "o" + i, at + 115);
    }
  }

  @Test
  void whoFirstNamedAnEventMadeItHoweverBusyOthersAre() {
    evening();
    ran("Wait", "GET /menu", 0, 100_000);
    for (int i = 0; i < 10; i++) {
      firstToName.put("o" + i, "Take");
      firstToName.put("p" + i, "Pour");
    }
    Map<String, List<Calibration.Reaction>> reactions = reactions(20);
    assertThat(reactions).containsOnlyKeys("Take", "Pour");
    assertThat(reactions.get("Take"))
        .containsExactly(new Calibration.Reaction(ROUTE, 0.5, List.of("Ordered")));
    assertThat(reactions.get("Pour"))
        .containsExactly(
            new Calibration.Reaction("Ordered", 0.8, List.of("Poured")),
            new Calibration.Reaction("Ordered", 0.2, List.of("Regretted")));
  }

  @Test
  void whereNobodyNamedItTheFunctionThatWasAtWorkMadeIt() {
    evening();
    Map<String, List<Calibration.Reaction>> reactions = reactions(10);
    assertThat(reactions).containsOnlyKeys("Take", "Pour");
    assertThat(reactions.get("Take"))
        .containsExactly(new Calibration.Reaction(ROUTE, 1, List.of("Ordered")));
  }

  @Test
  void anEventPublishedTwiceCountsOnce() {
    ran("Take", ROUTE, 1_000, 1_020);
    event("Ordered", "o", "command", 1_010);
    event("Ordered", "o", "command", 1_010);
    firstToName.put("o", "Take");
    assertThat(reactions(1).get("Take"))
        .containsExactly(new Calibration.Reaction(ROUTE, 1, List.of("Ordered")));
  }
}
