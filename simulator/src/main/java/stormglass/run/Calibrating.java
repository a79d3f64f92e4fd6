package stormglass.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.LambdaFunction;
import stormglass.calibration.Calibration;
import stormglass.ledger.Audit;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.observation.Observation;
import stormglass.traffic.http.Served;

/// Takes down what a forecast needs to know. Safe for use by many threads.
final class Calibrating implements Consumer<Observation> {

  private static final int MOST_INVOCATIONS = 400_000;
  private static final int MOST_IDS = 2_000_000;
  private static final int MOST_VALUES = 20;
  private static final int REPEATS = 3;
  private static final int BAD_REQUEST = 400;

  private record Called(String function, String service, String operation) {}

  private final ConcurrentHashMap<String, Observation.InvocationBegan> running =
      new ConcurrentHashMap<>();
  private final Queue<Ran> invocations = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();
  private final ConcurrentHashMap<Called, LongAdder> calls = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> firstToName = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Answers> answers = new ConcurrentHashMap<>();

  /// What a route answered. Guarded by itself.
  private static final class Answers {
    final SortedMap<Integer, Long> statuses = new TreeMap<>();
    long firstSuccesses;
    final SequencedMap<String, SortedMap<String, Long>> captured = new LinkedHashMap<>();

    synchronized void add(Served served) {
      if (served.status() > 0) {
        statuses.merge(served.status(), 1L, Long::sum);
        if (served.status() < BAD_REQUEST && served.request().attempt() == 1) {
          firstSuccesses++;
        }
      }
      served
          .request()
          .captures()
          .keySet()
          .forEach(name -> captured.computeIfAbsent(name, any -> new TreeMap<>()));
      served
          .captured()
          .forEach(
              (name, value) -> {
                SortedMap<String, Long> values = captured.get(name);
                if (values != null && (values.size() <= MOST_VALUES || values.containsKey(value))) {
                  values.merge(value, 1L, Long::sum);
                }
              });
    }
  }

  @Override
  public void accept(Observation observation) {
    switch (observation) {
      case Observation.InvocationBegan began -> running.put(began.requestId(), began);
      case Observation.InvocationEnded ended -> {
        Observation.InvocationBegan began = running.remove(ended.requestId());
        if (began != null && kept.incrementAndGet() <= MOST_INVOCATIONS) {
          invocations.add(new Ran(began, ended));
        }
      }
      case Observation.ServiceCalled called -> {
        calls
            .computeIfAbsent(
                new Called(called.function(), called.service(), called.operation()),
                any -> new LongAdder())
            .increment();
        if (firstToName.size() < MOST_IDS) {
          called.ids().forEach(id -> firstToName.putIfAbsent(id, called.function()));
        }
      }
      default -> {}
    }
  }

  /// Takes down an answer.
  void served(Served served) {
    answers.computeIfAbsent(served.request().route(), any -> new Answers()).add(served);
  }

  /// What was found out of a run.
  ///
  /// @param warmUpEndNanos invocations that began before do not tell how long one takes
  record Of(
      String origin,
      Blueprint blueprint,
      Meter meter,
      List<Journey> journeys,
      Audit audit,
      long startedAtEpochNanos,
      long warmUpEndNanos) {}

  /// The calibration.
  Calibration calibration(Of run) {
    Exemplars exemplars = new Exemplars(run.journeys());
    List<Ran> ran = new ArrayList<>(invocations);
    Map<String, List<Calibration.Reaction>> reactions =
        new Causes(exemplars, new Causes.Seen(ran, firstToName, run.startedAtEpochNanos()))
            .reactions(this::firstSuccesses);
    SortedMap<String, List<Ran>> byFunction = new TreeMap<>();
    ran.forEach(one -> byFunction.computeIfAbsent(one.function(), f -> new ArrayList<>()).add(one));
    SortedMap<String, Calibration.Function> functions = new TreeMap<>();
    byFunction.forEach(
        (id, mine) ->
            functions.put(id, function(id, mine, reactions.getOrDefault(id, List.of()), run)));
    SortedMap<String, Calibration.Route> routes = new TreeMap<>();
    SortedSet<String> shown = new TreeSet<>();
    answers.forEach((key, one) -> routes.put(key, route(one, exemplars.all(), shown)));
    List<String> completed =
        shown.stream()
            .filter(value -> run.audit().completed() > 0)
            .filter(
                value ->
                    Long.valueOf(run.audit().completed())
                        .equals(run.audit().outcomes().get(value.toLowerCase(Locale.ROOT))))
            .toList();
    return new Calibration(run.origin(), functions, routes, exemplars.all(), completed);
  }

  private long firstSuccesses(String route) {
    Answers known = answers.get(route);
    if (known == null) {
      return 0;
    }
    synchronized (known) {
      return known.firstSuccesses;
    }
  }

  private Calibration.Function function(
      String id, List<Ran> mine, List<Calibration.Reaction> reactions, Of run) {
    long records = mine.stream().mapToLong(Ran::records).sum();
    SortedMap<Usage, Double> usage = new TreeMap<>();
    run.meter()
        .usedBy()
        .getOrDefault(id, Map.of())
        .forEach((kind, amount) -> usage.put(kind, (double) amount / records));
    usage.remove(Usage.EVENTBRIDGE_CUSTOM_EVENT_CHUNKS);
    usage.remove(Usage.SQS_STANDARD_REQUESTS);
    Long logged = run.meter().counted().getOrDefault(Usage.LAMBDA_LOG_BYTES, Map.of()).get(id);
    if (logged != null) {
      usage.put(Usage.LAMBDA_LOG_BYTES, (double) logged / records);
    }
    List<Calibration.Calls> called = new ArrayList<>();
    SortedMap<String, Calibration.Calls> sorted = new TreeMap<>();
    calls.forEach(
        (call, count) -> {
          if (call.function().equals(id)) {
            sorted.put(
                call.service() + " " + call.operation(),
                calls(call, count.sum(), mine.size(), records));
          }
        });
    called.addAll(sorted.values());
    return new Calibration.Function(
        mine.size(),
        run.blueprint().find(LambdaFunction.class, id).map(LambdaFunction::memoryMb).orElse(128),
        ProcessorTime.of(mine, run.warmUpEndNanos()),
        called,
        usage,
        reactions);
  }

  /// Calls of which there are as many as records are made for each record, others once for all.
  private static Calibration.Calls calls(Called call, long count, long invocations, long records) {
    boolean each = count >= 0.95 * records;
    return new Calibration.Calls(
        call.service(),
        call.operation(),
        each ? 0 : (double) count / invocations,
        each ? (double) count / records : 0);
  }

  private static Calibration.Route route(
      Answers answers, List<Calibration.Exemplar> exemplars, SortedSet<String> shown) {
    synchronized (answers) {
      double all = answers.statuses.values().stream().mapToLong(count -> count).sum();
      SortedMap<Integer, Double> statuses = new TreeMap<>();
      answers.statuses.forEach((status, count) -> statuses.put(status, count / all));
      SequencedMap<String, Calibration.Captured> captures = new LinkedHashMap<>();
      answers.captured.forEach(
          (name, values) -> {
            SortedMap<String, String> shows = shows(values, exemplars);
            shown.addAll(shows.keySet());
            captures.put(name, new Calibration.Captured(shows));
          });
      return new Calibration.Route(statuses, captures);
    }
  }

  /// Which event each of few values tells of, by their names: `CONFIRMED` of `OrderConfirmed`.
  private static SortedMap<String, String> shows(
      SortedMap<String, Long> values, List<Calibration.Exemplar> exemplars) {
    long count = values.values().stream().mapToLong(one -> one).sum();
    if (values.size() > MOST_VALUES || count < (long) REPEATS * values.size()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> shows = new TreeMap<>();
    for (String value : values.keySet()) {
      Calibration.@Nullable Exemplar told =
          exemplars.stream()
              .filter(one -> upper(one.detailType()).endsWith(upper(value)))
              .findFirst()
              .orElse(null);
      if (told != null) {
        shows.put(value, told.id());
      }
    }
    return shows;
  }

  private static String upper(String text) {
    return text.replace("_", "").toUpperCase(Locale.ROOT);
  }
}
