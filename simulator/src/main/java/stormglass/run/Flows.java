package stormglass.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.Scope;

/// Hops and flows, read off the journeys of events.
///
/// A hop leads from the bus to a target, and from a queue to the function that it feeds. A flow
/// leads from the moment that its first event occurred, as its metadata has it, to the moment that
/// the bus accepted a later event with the same correlation id.
final class Flows {

  private final List<Journey> journeys;
  private final Map<String, String> targets;
  private final Instant startedAt;

  /// @param journeys in the order of their acceptance
  /// @param targets the resource behind each `rule/target`, by logical id
  /// @param startedAt the wall clock at the observations' zero
  Flows(List<Journey> journeys, Map<String, String> targets, Instant startedAt) {
    this.journeys = journeys;
    this.targets = targets;
    this.startedAt = startedAt;
  }

  /// Records every hop and every flow.
  void record(LatencyRecorder recorder) {
    Map<String, Journey> firsts = new LinkedHashMap<>();
    for (Journey journey : journeys) {
      hops(journey, recorder);
      String correlationId = journey.metadata.correlationId();
      if (correlationId != null) {
        Journey first = firsts.putIfAbsent(correlationId, journey);
        recorder.record(
            Scope.FLOW,
            first == null
                ? "→ " + journey.detailType
                : first.detailType + " → " + journey.detailType,
            occurredNanos(first == null ? journey : first),
            journey.acceptedNanos,
            true);
      }
    }
  }

  private void hops(Journey journey, LatencyRecorder recorder) {
    Map<String, Long> received = journey.received();
    journey
        .delivered()
        .forEach(
            (target, deliveredNanos) -> {
              String resource = targets.getOrDefault(target, target);
              String hop = journey.bus + " → " + resource;
              recorder.record(Scope.HOP, hop, journey.acceptedNanos, deliveredNanos, true);
              Long receivedNanos = received.get(resource);
              if (receivedNanos != null) {
                String next = resource + " → function";
                recorder.record(Scope.HOP, next, deliveredNanos, receivedNanos, true);
              }
            });
  }

  /// When an event occurred; never after it was accepted, since its clock counts milliseconds.
  private long occurredNanos(Journey journey) {
    Instant occurredAt = journey.metadata.occurredAt();
    return occurredAt == null
        ? journey.acceptedNanos
        : Math.min(Duration.between(startedAt, occurredAt).toNanos(), journey.acceptedNanos);
  }

  /// The most frequent flow, as its events' types with the median of when each was accepted, in
  /// milliseconds since the first one was; empty when no two events belong together.
  SequencedMap<String, Double> mostFrequent() {
    Map<String, List<Journey>> flows = new LinkedHashMap<>();
    for (Journey journey : journeys) {
      String correlationId = journey.metadata.correlationId();
      if (correlationId != null) {
        flows.computeIfAbsent(correlationId, id -> new ArrayList<>()).add(journey);
      }
    }
    Map<String, List<List<Journey>>> byShape = new TreeMap<>();
    flows
        .values()
        .forEach(
            flow -> byShape.computeIfAbsent(shape(flow), shape -> new ArrayList<>()).add(flow));
    return byShape.values().stream()
        .filter(alike -> alike.getFirst().size() > 1)
        .max(Comparator.comparingInt(List::size))
        .map(Flows::medians)
        .orElseGet(LinkedHashMap::new);
  }

  private static String shape(List<Journey> flow) {
    return flow.stream().map(journey -> journey.detailType).distinct().sorted().toList().toString();
  }

  private static SequencedMap<String, Double> medians(List<List<Journey>> alike) {
    Map<String, List<Long>> byType = new TreeMap<>();
    for (List<Journey> flow : alike) {
      long first = flow.getFirst().acceptedNanos;
      flow.forEach(
          journey ->
              byType
                  .computeIfAbsent(journey.detailType, type -> new ArrayList<>())
                  .add(journey.acceptedNanos - first));
    }
    SequencedMap<String, Double> medians = new LinkedHashMap<>();
    byType.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), median(entry.getValue())))
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> medians.put(entry.getKey(), entry.getValue() / 1e6));
    return medians;
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
