package stormglass.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.LatencySummary;
import stormglass.sandbox.observation.Observation;

class FlowsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long MILLI = 1_000_000;

  private static Journey journey(
      String id, String type, String flow, long occurred, long accepted) {
    String detail =
        "{\"metadata\":{\"correlationId\":\"%s\",\"occurredAt\":\"%s\"},\"data\":{}}"
            .formatted(flow, START.plusMillis(occurred));
    return new Journey(
        new Observation.EventAccepted(
            accepted * MILLI, id, "bus", "source", type, detail, List.of("rule")));
  }

  private static Map<String, Long> longest(List<Journey> journeys) {
    LatencyRecorder recorder = new LatencyRecorder();
    new Flows(journeys, Map.of("rule/target", "Queue"), START).record(recorder);
    Map<String, Long> longest = new TreeMap<>();
    for (LatencySummary summary : recorder.summaries()) {
      Long maxNanos = summary.maxNanos();
      longest.put(summary.name(), maxNanos == null ? -1 : Math.round(maxNanos / 1e6));
    }
    return longest;
  }

  @Test
  void aFlowLeadsFromItsFirstEventsOccurringToEachLaterAcceptance() {
    assertThat(
            longest(
                List.of(
                    journey("1", "Placed", "a", 10, 15),
                    journey("2", "Placed", "b", 20, 21),
                    journey("3", "Paid", "a", 40, 50))))
        .isEqualTo(Map.of("→ Placed", 5L, "Placed → Paid", 40L));
  }

  @Test
  void aHopLeadsFromTheBusToTheTargetAndOnToItsFunction() {
    Journey journey = journey("1", "Placed", "a", 0, 10);
    journey.delivered("rule/target", 13 * MILLI);
    journey.received("Queue", 20 * MILLI);
    journey.received("Queue", 90 * MILLI);
    assertThat(longest(List.of(journey)))
        .containsEntry("bus → Queue", 3L)
        .containsEntry("Queue → function", 7L);
  }

  @Test
  void noEventOccursAfterItWasAccepted() {
    assertThat(longest(List.of(journey("1", "Placed", "a", 12, 10)))).containsEntry("→ Placed", 0L);
  }

  @Test
  void theMostFrequentFlowIsShownWithItsMedians() {
    List<Journey> journeys =
        List.of(
            journey("1", "Placed", "a", 0, 0),
            journey("2", "Paid", "a", 0, 30),
            journey("3", "Placed", "b", 0, 40),
            journey("4", "Rejected", "b", 0, 41),
            journey("5", "Placed", "c", 0, 50),
            journey("6", "Paid", "c", 0, 60),
            journey("7", "Looked", "d", 0, 70));
    assertThat(new Flows(journeys, Map.of(), START).mostFrequent())
        .isEqualTo(Map.of("Placed", 0.0, "Paid", 30.0));
  }

  @Test
  void aDetailWithoutMetadataBelongsToNoFlow() {
    for (String detail : List.of("{}", "[]", "", "{\"metadata\":{\"occurredAt\":\"soon\"}}")) {
      assertThat(Metadata.of(detail)).isEqualTo(new Metadata(null, null, null, null));
    }
  }

  @Test
  void metadataIsFoundWhereverItStands() {
    assertThat(
            Metadata.of(
                "{\"data\":{\"metadata\":1},\"metadata\":{\"x\":[],\"correlationId\":\"a\"}}"))
        .isEqualTo(new Metadata(null, null, "a", null));
  }
}
