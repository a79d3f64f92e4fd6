package stormglass.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Calibration;

/// The kinds of events of a run: events of one kind have the same type and match the same rules.
final class Exemplars {

  private final List<Calibration.Exemplar> all = new ArrayList<>();
  private final Map<Journey, String> idByJourney = new HashMap<>();
  private final Map<String, Journey> byEventId = new HashMap<>();
  private final List<Journey> journeys = new ArrayList<>();

  /// @param accepted in the order of their acceptance; of one event published twice the first
  ///   counts
  Exemplars(List<Journey> accepted) {
    Map<String, List<Journey>> kinds = new TreeMap<>();
    for (Journey journey : accepted) {
      String eventId = journey.metadata.eventId();
      if (eventId == null || byEventId.putIfAbsent(eventId, journey) == null) {
        journeys.add(journey);
        String kind =
            String.join(
                "\n",
                journey.detailType,
                journey.source,
                journey.bus,
                String.join(",", journey.rules));
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(journey);
      }
    }
    Set<String> ids = new HashSet<>();
    kinds.values().forEach(alike -> add(alike, ids));
  }

  private void add(List<Journey> alike, Set<String> ids) {
    String type = alike.getFirst().detailType;
    String id = type;
    for (int n = 2; !ids.add(id); n++) {
      id = type + "#" + n;
    }
    List<Journey> bySize = new ArrayList<>(alike);
    bySize.sort(Comparator.comparingInt(Exemplars::bytes));
    Journey median = bySize.get(bySize.size() / 2);
    all.add(
        new Calibration.Exemplar(
            id, median.bus, median.source, type, bytes(median), median.detail));
    for (Journey journey : alike) {
      idByJourney.put(journey, id);
    }
  }

  private static int bytes(Journey journey) {
    return utf8(journey.source) + utf8(journey.detailType) + utf8(journey.detail);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// One for each kind, by type.
  List<Calibration.Exemplar> all() {
    return all;
  }

  /// Each event once, in the order of acceptance.
  List<Journey> journeys() {
    return journeys;
  }

  String id(Journey journey) {
    String id = idByJourney.get(journey);
    if (id == null) {
      throw new IllegalArgumentException("not among the journeys: " + journey.eventId);
    }
    return id;
  }

  /// The event that another one comes from, or null where that is a command.
  @Nullable Journey cause(Journey journey) {
    String causationId = journey.metadata.causationId();
    return causationId == null ? null : byEventId.get(causationId);
  }
}
