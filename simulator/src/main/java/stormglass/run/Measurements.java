package stormglass.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;
import stormglass.latency.TimeSeries;
import stormglass.sandbox.observation.Observation;

/// Takes down what a sandbox observes. Safe for use by many threads.
final class Measurements implements Consumer<Observation> {

  private static final long BUCKET_NANOS = 100_000_000;

  private final ConcurrentHashMap<String, Journey> journeys = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, FunctionCounts> functions = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, LongAdder> unsupported = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Observation.DeadLettered> deadLetters =
      new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Observation.Dropped> drops = new ConcurrentLinkedQueue<>();
  private final ConcurrentHashMap<String, ConcurrentHashMap<Integer, LongAdder>> answers =
      new ConcurrentHashMap<>();
  private final LatencyRecorder durations = new LatencyRecorder();
  private final TimeSeries events = new TimeSeries(BUCKET_NANOS);
  private final TimeSeries queues = new TimeSeries(BUCKET_NANOS);

  /// How often a function ran.
  static final class FunctionCounts {
    final LongAdder invocations = new LongAdder();
    final LongAdder coldStarts = new LongAdder();
    final LongAdder errors = new LongAdder();
    final LongAdder throttles = new LongAdder();
    final LongAdder billedMillis = new LongAdder();
  }

  @Override
  public void accept(Observation observation) {
    switch (observation) {
      case Observation.EventAccepted accepted -> {
        journeys.put(accepted.eventId(), new Journey(accepted));
        events.count(accepted.detailType(), accepted.atNanos());
      }
      case Observation.EventDelivered delivered -> {
        String eventId = delivered.eventId();
        Journey journey = eventId == null ? null : journeys.get(eventId);
        if (journey != null) {
          journey.delivered(delivered.target(), delivered.atNanos());
        }
      }
      case Observation.InvocationBegan began -> {
        for (String eventId : began.eventIds()) {
          Journey journey = journeys.get(eventId);
          if (journey != null) {
            journey.received(began.trigger(), began.atNanos());
          }
        }
      }
      case Observation.InvocationEnded ended -> ended(ended);
      case Observation.Throttled throttled -> counts(throttled.function()).throttles.increment();
      case Observation.DeadLettered letter -> deadLetters.add(letter);
      case Observation.Dropped dropped -> drops.add(dropped);
      case Observation.UnsupportedCalled called ->
          unsupported
              .computeIfAbsent(called.service() + " " + called.operation(), k -> new LongAdder())
              .increment();
      case Observation.QueueMeasured measured ->
          queues.sample(
              measured.queue(),
              measured.atNanos(),
              (long) measured.visible() + measured.inFlight() + measured.delayed());
      case Observation.HttpServed served -> {
        String route = served.route();
        if (route != null) {
          answers
              .computeIfAbsent(route, any -> new ConcurrentHashMap<>())
              .computeIfAbsent(served.status(), any -> new LongAdder())
              .increment();
        }
      }
      case Observation.ServiceCalled ignored -> {}
      case Observation.LogWritten ignored -> {}
    }
  }

  private void ended(Observation.InvocationEnded ended) {
    FunctionCounts counts = counts(ended.function());
    counts.invocations.increment();
    counts.billedMillis.add(ended.timing().billedMillis());
    if (ended.timing().initNanos() >= 0) {
      counts.coldStarts.increment();
    }
    boolean ok = ended.result() == Observation.Result.SUCCESS;
    if (!ok) {
      counts.errors.increment();
    }
    durations.record(
        Scope.HOP,
        ended.function(),
        ended.atNanos() - ended.timing().durationNanos(),
        ended.atNanos(),
        ok);
  }

  private FunctionCounts counts(String function) {
    return functions.computeIfAbsent(function, name -> new FunctionCounts());
  }

  /// Accepted events in the order in which they were accepted.
  List<Journey> journeys() {
    List<Journey> all = new ArrayList<>(journeys.values());
    all.sort(
        Comparator.comparingLong((Journey journey) -> journey.acceptedNanos)
            .thenComparing(journey -> journey.eventId));
    return all;
  }

  /// How often the HTTP API answered, by route and status.
  Map<String, Map<Integer, Long>> answers() {
    Map<String, Map<Integer, Long>> counts = new TreeMap<>();
    answers.forEach(
        (route, statuses) -> {
          Map<Integer, Long> ofRoute = new TreeMap<>();
          statuses.forEach((status, count) -> ofRoute.put(status, count.sum()));
          counts.put(route, ofRoute);
        });
    return counts;
  }

  /// Functions that ran, by name.
  Map<String, FunctionCounts> functions() {
    return new TreeMap<>(functions);
  }

  /// How long handlers took, by function; their scope means nothing.
  List<LatencySummary> durations() {
    return durations.summaries();
  }

  List<Observation.DeadLettered> deadLetters() {
    return List.copyOf(deadLetters);
  }

  List<Observation.Dropped> drops() {
    return List.copyOf(drops);
  }

  /// Calls of what the sandbox does not have, as `service Operation`, with how often.
  Map<String, Long> unsupported() {
    Map<String, Long> counts = new TreeMap<>();
    unsupported.forEach((call, count) -> counts.put(call, count.sum()));
    return counts;
  }

  TimeSeries.Snapshot events() {
    return events.snapshot();
  }

  TimeSeries.Snapshot queues() {
    return queues.snapshot();
  }
}
