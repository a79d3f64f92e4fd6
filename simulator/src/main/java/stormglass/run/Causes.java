package stormglass.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Calibration;

/// Finds out which function's work on what led to which events.
///
/// An event names the event or command that it comes from; which function made it is not said. It
/// is the first that named the event's id to a service: whoever made the id wrote it somewhere.
/// Where ids are no UUIDs, it is the function that, over all events of a kind, was most often at
/// work on that cause when the event occurred.
final class Causes {

  /// Events tell their time in milliseconds, and the sandbox's clock starts a little later.
  private static final long TOLERANCE_NANOS = 5_000_000;

  private static final String COMMAND = "";

  private record Kind(String cause, String event) {}

  private record Doer(String function, String to) {}

  private final Exemplars exemplars;
  private final Seen seen;
  private final Map<String, List<Ran>> byEventId = new HashMap<>();
  private final SortedMap<String, List<Ran>> byRoute = new TreeMap<>();
  private final Map<Kind, Doer> doers = new HashMap<>();

  /// What a run has seen.
  ///
  /// @param firstToName the function that first named an id to a service
  /// @param startedAtEpochNanos the wall clock at the observations' zero
  record Seen(List<Ran> invocations, Map<String, String> firstToName, long startedAtEpochNanos) {}

  Causes(Exemplars exemplars, Seen seen) {
    this.exemplars = exemplars;
    this.seen = seen;
    for (Ran ran : seen.invocations()) {
      for (String eventId : ran.eventIds()) {
        byEventId.computeIfAbsent(eventId, any -> new ArrayList<>(2)).add(ran);
      }
      if (ran.trigger().indexOf('/') >= 0) {
        byRoute.computeIfAbsent(ran.trigger(), any -> new ArrayList<>()).add(ran);
      }
    }
    byRoute
        .values()
        .forEach(all -> all.sort(Comparator.comparingLong(ran -> ran.began().atNanos())));
    vote();
  }

  private void vote() {
    Map<Kind, Map<Doer, Long>> votes = new HashMap<>();
    for (Journey journey : exemplars.journeys()) {
      Journey cause = exemplars.cause(journey);
      Map<Doer, Long> ballot =
          votes.computeIfAbsent(kind(journey, cause), any -> new LinkedHashMap<>());
      candidates(journey, cause).forEach(doer -> ballot.merge(doer, 1L, Long::sum));
    }
    votes.forEach(
        (kind, ballot) ->
            ballot.entrySet().stream()
                .max(
                    Map.Entry.<Doer, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().function()))
                .ifPresent(entry -> doers.put(kind, entry.getKey())));
  }

  private Kind kind(Journey journey, @Nullable Journey cause) {
    return new Kind(cause == null ? COMMAND : exemplars.id(cause), exemplars.id(journey));
  }

  /// Who may have made an event: the function that first named it, or all that ran then.
  private Set<Doer> candidates(Journey journey, @Nullable Journey cause) {
    String eventId = journey.metadata.eventId();
    String maker = eventId == null ? null : seen.firstToName().get(eventId);
    if (cause != null && maker != null) {
      return Set.of(new Doer(maker, exemplars.id(cause)));
    }
    long occurred = occurredNanos(journey);
    long from = occurred - TOLERANCE_NANOS;
    long to = occurred + TOLERANCE_NANOS;
    Set<Doer> found = new HashSet<>();
    if (cause != null) {
      for (Ran ran : byEventId.getOrDefault(cause.eventId, List.of())) {
        if (ran.during(from, to)) {
          found.add(new Doer(ran.function(), exemplars.id(cause)));
        }
      }
    } else {
      byRoute.forEach(
          (route, all) -> {
            Ran ran = during(all, from, to);
            if (ran != null && (maker == null || ran.function().equals(maker))) {
              found.add(new Doer(ran.function(), route));
            }
          });
    }
    return found;
  }

  /// Looks back from the last that had begun, as far as any may still have run.
  private static @Nullable Ran during(List<Ran> all, long from, long to) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).began().atNanos() <= to) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= Math.max(0, low - 200); i--) {
      if (all.get(i).during(from, to)) {
        return all.get(i);
      }
    }
    return null;
  }

  private long occurredNanos(Journey journey) {
    Instant at = journey.metadata.occurredAt();
    return at == null
        ? journey.acceptedNanos
        : at.getEpochSecond() * 1_000_000_000L + at.getNano() - seen.startedAtEpochNanos();
  }

  /// What comes of each function's work.
  ///
  /// @param successes how many requests of a route did what they were to do, repetitions apart
  Map<String, List<Calibration.Reaction>> reactions(ToLongFunction<String> successes) {
    Map<String, Set<String>> causesByDoer = new HashMap<>();
    SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    Map<String, Doer> doerByKey = new HashMap<>();
    emissions()
        .forEach(
            (emission, events) -> {
              String key = emission.doer.function() + "\n" + emission.doer.to();
              doerByKey.put(key, emission.doer);
              String emits = String.join("\n", events);
              counts.computeIfAbsent(key, any -> new TreeMap<>()).merge(emits, 1L, Long::sum);
            });
    byEventId.forEach(
        (eventId, all) ->
            all.forEach(
                ran ->
                    causesByDoer
                        .computeIfAbsent(ran.function(), any -> new HashSet<>())
                        .add(eventId)));
    Map<String, List<Calibration.Reaction>> reactions = new HashMap<>();
    counts.forEach(
        (key, byEmits) -> {
          Doer doer = doerByKey.get(key);
          if (doer == null) {
            return;
          }
          double all = occasions(doer, causesByDoer, successes);
          double emitted = byEmits.values().stream().mapToLong(count -> count).sum();
          double divisor = Math.max(all, emitted);
          byEmits.forEach(
              (emits, count) ->
                  reactions
                      .computeIfAbsent(doer.function(), any -> new ArrayList<>())
                      .add(
                          new Calibration.Reaction(
                              doer.to(), count / divisor, List.of(emits.split("\n")))));
        });
    return reactions;
  }

  /// How often a function had a request or a record of a kind, each event counted once.
  private double occasions(
      Doer doer, Map<String, Set<String>> causesByDoer, ToLongFunction<String> successes) {
    if (byRoute.containsKey(doer.to())) {
      return successes.applyAsLong(doer.to());
    }
    Set<String> worked = causesByDoer.getOrDefault(doer.function(), Set.of());
    return exemplars.journeys().stream()
        .filter(journey -> exemplars.id(journey).equals(doer.to()))
        .filter(journey -> worked.contains(journey.eventId))
        .count();
  }

  private record Emission(Doer doer, String occasion) {}

  private Map<Emission, List<String>> emissions() {
    Map<Emission, List<String>> emissions = new LinkedHashMap<>();
    for (Journey journey : exemplars.journeys()) {
      Journey cause = exemplars.cause(journey);
      Doer doer = doers.get(kind(journey, cause));
      if (doer != null) {
        String occasion = cause == null ? journey.metadata.causationId() : cause.eventId;
        emissions
            .computeIfAbsent(
                new Emission(doer, occasion == null ? journey.eventId : occasion),
                any -> new ArrayList<>())
            .add(exemplars.id(journey));
      }
    }
    emissions.values().forEach(events -> events.sort(Comparator.naturalOrder()));
    return emissions;
  }
}
