package stormglass.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stormglass.blueprint.Blueprint;
import stormglass.calibration.Calibration;
import stormglass.cloud.Cloud;
import stormglass.cloud.limits.Limits;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.LatencySummary;
import stormglass.latency.TimeSeries;
import stormglass.traffic.Profile;
import stormglass.traffic.Streams;
import stormglass.traffic.Traffic;

/// A blueprint under its traffic in virtual time, once.
///
/// The same blueprint, calibration, traffic and seed give the same outlook. One thread at a time.
public final class Forecast {

  private static final long SECOND = 1_000_000_000L;
  private static final long LEAST_SAMPLE_NANOS = 100_000_000;
  private static final long DRAIN_NANOS = 24 * 3600 * SECOND;
  private static final long LONG_POLL_NANOS = 20 * SECOND;
  private static final int POLLERS = 5;

  private final Blueprint blueprint;
  private final Calibration calibration;
  private final Traffic traffic;
  private final Profile profile;
  private final long seed;
  private Limits limits = Limits.STANDARD;

  /// Told how a forecast goes on.
  public interface Watcher {
    /// Virtual time has come to here.
    void reached(long nowNanos);

    /// Whether to stop; the outlook is then partial.
    boolean stopped();
  }

  private Forecast(
      Blueprint blueprint, Calibration calibration, Traffic traffic, Profile profile, long seed) {
    this.blueprint = blueprint;
    this.calibration = calibration;
    this.traffic = traffic;
    this.profile = profile;
    this.seed = seed;
  }

  /// A forecast of a profile's traffic; its compression is taken away first where the caller wants
  /// real time.
  public static Forecast of(
      Blueprint blueprint, Calibration calibration, Traffic traffic, Profile profile, long seed) {
    return new Forecast(blueprint, calibration, traffic, profile, seed);
  }

  /// The same forecast under other limits.
  public Forecast within(Limits other) {
    Forecast changed = new Forecast(blueprint, calibration, traffic, profile, seed);
    changed.limits = other;
    return changed;
  }

  /// Lets the traffic come, and time pass until nothing is due, at most for a day.
  public Outlook execute(Watcher watcher) {
    long replayNanos = (long) (profile.replaySeconds() * SECOND);
    long sampleNanos = Math.max(LEAST_SAMPLE_NANOS, replayNanos / (TimeSeries.MOST_BUCKETS - 32));
    Streams streams = new Streams(seed);
    LatencyRecorder latencies = LatencyRecorder.ofOneThread();
    LatencyRecorder durations = LatencyRecorder.ofOneThread();
    Cloud<Load> cloud = new Cloud<>(limits, streams.named("forecast/cloud"));
    Topology topology =
        new Topology(
            cloud, blueprint, calibration, new Topology.Instruments(streams, latencies, durations));
    Tally tally = new Tally(latencies, sampleNanos, topology);
    Engine engine = new Engine(topology, tally, streams.named("forecast/hops"));
    engine.run(traffic.arrivals(profile, seed), sampleNanos, replayNanos + DRAIN_NANOS, watcher);
    return outlook(topology, tally, engine, durations, watcher.stopped());
  }

  private Outlook outlook(
      Topology topology, Tally tally, Engine engine, LatencyRecorder durations, boolean partial) {
    SortedMap<String, Long> ends = new TreeMap<>();
    for (EventModel event : topology.events) {
      if (event.status != null && event.subjects > 0) {
        ends.merge(event.status, event.subjects, Long::sum);
      }
    }
    SequencedMap<String, Long> outcomes = new LinkedHashMap<>();
    ends.forEach((end, count) -> outcomes.put(end.toLowerCase(Locale.ROOT), count));
    return new Outlook(
        profile.replaySeconds(),
        engine.now() / 1e9,
        tally.sessions,
        tally.requests,
        tally.unexpected,
        tally.deliveries,
        partial,
        tally.latencies.summaries().stream().filter(one -> one.count() > 0).toList(),
        functions(topology, durations),
        tally.events.snapshot(),
        tally.queues.snapshot(),
        outcomes,
        calibration.completed().stream().mapToLong(end -> ends.getOrDefault(end, 0L)).sum(),
        tally.usage(topology, engine.now()),
        (long) topology.mappings.size() * POLLERS * (engine.now() / LONG_POLL_NANOS),
        tally.deadLetters,
        problems(topology, tally));
  }

  private static List<Outlook.Function> functions(Topology topology, LatencyRecorder durations) {
    var byName =
        durations.summaries().stream().collect(Collectors.toMap(LatencySummary::name, s -> s));
    List<Outlook.Function> functions = new ArrayList<>();
    for (FunctionModel function : topology.functions) {
      LatencySummary summary = byName.get(function.spec.id());
      if (function.invocations > 0 && summary != null) {
        functions.add(
            new Outlook.Function(
                function.spec.id(),
                function.spec.memoryMb(),
                function.invocations,
                function.coldStarts,
                function.timeouts,
                function.throttles,
                function.mostEnvironments,
                function.billedMillis,
                summary));
      }
    }
    return functions;
  }

  private static List<String> problems(Topology topology, Tally tally) {
    List<String> problems = new ArrayList<>();
    for (FunctionModel function : topology.functions) {
      if (function.invocations > 0 && function.measured.invocations() == 0) {
        problems.add(
            "The calibration does not know %s: it is taken to need %.0f ms."
                .formatted(function.spec.id(), Topology.UNKNOWN_MILLIS));
      }
      if (function.throttles > 0) {
        problems.add(function.spec.id() + " was throttled " + function.throttles + " times.");
      }
      if (function.timeouts > 0) {
        problems.add(function.spec.id() + " timed out " + function.timeouts + " times.");
      }
    }
    tally.drops.forEach(
        (from, count) -> problems.add(from + " dropped " + count + " for want of a queue."));
    tally.refusals.forEach(
        (stream, count) ->
            problems.add(stream + " refused " + count + " records: a shard had enough."));
    return problems;
  }
}
