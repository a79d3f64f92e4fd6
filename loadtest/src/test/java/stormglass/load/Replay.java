package stormglass.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import stormglass.latency.LatencyRecorder;
import stormglass.latency.Scope;
import stormglass.traffic.Step;
import stormglass.traffic.http.HttpDriver;

/// What all visits have in common: the clock, which starts with the first of them, and the counts.
/// Safe for use by many threads.
final class Replay {

  private static final long NOT_STARTED = Long.MIN_VALUE;

  private final Runnable begun;
  private final long warmUpNanos;
  private final LatencyRecorder routes;
  private final AtomicLong startNanos = new AtomicLong(NOT_STARTED);
  private final LongAdder sessions = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder unexpected = new LongAdder();
  private final LongAdder unexpectedInWarmUp = new LongAdder();
  private final LongAccumulator latestStartNanos = new LongAccumulator(Math::max, 0);
  private final LongAccumulator endNanos = new LongAccumulator(Math::max, 0);

  /// @param begun called when the first visit comes
  /// @param warmUpNanos for how long latencies are kept apart
  Replay(Runnable begun, long warmUpNanos) {
    this.begun = begun;
    this.warmUpNanos = warmUpNanos;
    routes = new LatencyRecorder(warmUpNanos);
  }

  /// Nanoseconds since the first call.
  long elapsedNanos() {
    if (startNanos.get() == NOT_STARTED
        && startNanos.compareAndSet(NOT_STARTED, System.nanoTime())) {
      begun.run();
    }
    return System.nanoTime() - startNanos.get();
  }

  /// A visit begins.
  void started(long lateNanos) {
    sessions.increment();
    latestStartNanos.accumulate(lateNanos);
  }

  /// A request has its answer, or none is to come any more.
  void served(Step.Request request, long intendedNanos, boolean ok) {
    long end = elapsedNanos();
    requests.increment();
    if (!ok) {
      unexpected.increment();
      if (warmsUp(intendedNanos)) {
        unexpectedInWarmUp.increment();
      }
    }
    endNanos.accumulate(end);
    routes.record(Scope.ROUTE, request.route(), intendedNanos, end, ok);
  }

  /// Whether what was intended for a moment belongs to the warm-up.
  boolean warmsUp(long intendedNanos) {
    return intendedNanos < warmUpNanos;
  }

  /// How many requests of the warm-up had no answer that was among the expected.
  long unexpectedInWarmUp() {
    return unexpectedInWarmUp.sum();
  }

  /// Latencies by route, from the intended start.
  LatencyRecorder routes() {
    return routes;
  }

  /// What came of it, once the last visit is over.
  HttpDriver.Result result() {
    return new HttpDriver.Result(
        startNanos.get(),
        endNanos.get(),
        sessions.sum(),
        requests.sum(),
        unexpected.sum(),
        latestStartNanos.get(),
        false);
  }
}
