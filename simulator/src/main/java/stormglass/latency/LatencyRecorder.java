package stormglass.latency;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Latencies by route, hop and flow, with three significant digits. Safe for use by many threads.
public final class LatencyRecorder {

  /*
   * HdrHistogram (Gil Tene, CC0 or BSD-2): counts in buckets of equal relative width, so that any
   * percentile is right to 0.1 %, whatever the shape, and recorders of several machines add up.
   */

  private static final long LEAST_NANOS = 256;
  private static final long MOST_NANOS = 24L * 3600 * 1_000_000_000;
  private static final int DIGITS = 3;
  private static final double SAMPLES_BEYOND = 10;

  private record Key(Scope scope, String name) {}

  private final ConcurrentHashMap<Key, Series> series = new ConcurrentHashMap<>();
  private final long warmUpEndNanos;
  private final boolean shared;

  /// A recorder without a warm-up.
  public LatencyRecorder() {
    this(Long.MIN_VALUE);
  }

  /// A recorder that keeps apart what was intended to start before a moment.
  public LatencyRecorder(long warmUpEndNanos) {
    this(warmUpEndNanos, true);
  }

  private LatencyRecorder(long warmUpEndNanos, boolean shared) {
    this.warmUpEndNanos = warmUpEndNanos;
    this.shared = shared;
  }

  /// A recorder without a warm-up that only one thread may use: some four times as fast.
  public static LatencyRecorder ofOneThread() {
    return new LatencyRecorder(Long.MIN_VALUE, false);
  }

  /// The series of one route, hop or flow; whoever records often keeps it.
  public Series series(Scope scope, String name) {
    Key key = new Key(scope, name);
    Series known = series.get(key);
    return known != null ? known : series.computeIfAbsent(key, absent -> new Series());
  }

  /// Records one span.
  ///
  /// @param intendedNanos its intended start, on the clock of the warm-up's end
  /// @param ok false for an error, which counts as one and whose latency counts too
  public void record(Scope scope, String name, long intendedNanos, long endNanos, boolean ok) {
    series(scope, name).record(intendedNanos, endNanos, ok);
  }

  /// Adds what another recorder has; it may go on recording.
  public void add(LatencyRecorder other) {
    other.series.forEach((key, from) -> series(key.scope(), key.name()).add(from));
  }

  /// What was measured so far: routes, hops, flows, each by name.
  public List<LatencySummary> summaries() {
    return series.entrySet().stream()
        .sorted(
            Comparator.comparing((java.util.Map.Entry<Key, Series> entry) -> entry.getKey().scope())
                .thenComparing(entry -> entry.getKey().name()))
        .map(entry -> entry.getValue().summary(entry.getKey()))
        .toList();
  }

  /// One route's, hop's or flow's latencies.
  public final class Series {
    private final Histogram histogram =
        shared
            ? new ConcurrentHistogram(LEAST_NANOS, MOST_NANOS, DIGITS)
            : new Histogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private final LongAdder errors = new LongAdder();
    private final LongAdder warmUp = new LongAdder();

    private Series() {
      histogram.setAutoResize(true);
    }

    /// Records one span, as [LatencyRecorder#record] does.
    public void record(long intendedNanos, long endNanos, boolean ok) {
      if (intendedNanos < warmUpEndNanos) {
        warmUp.increment();
        return;
      }
      histogram.recordValue(Math.clamp(endNanos - intendedNanos, 0, MOST_NANOS));
      if (!ok) {
        errors.increment();
      }
    }

    private void add(Series other) {
      histogram.add(other.histogram);
      errors.add(other.errors.sum());
      warmUp.add(other.warmUp.sum());
    }

    private LatencySummary summary(Key key) {
      Histogram copy = histogram.copy();
      long count = copy.getTotalCount();
      return new LatencySummary(
          key.scope(),
          key.name(),
          count,
          errors.sum(),
          warmUp.sum(),
          percentile(copy, 50),
          percentile(copy, 90),
          percentile(copy, 99),
          percentile(copy, 99.9),
          count == 0 ? null : (Long) copy.getMaxValue());
    }

    private static @Nullable Long percentile(Histogram histogram, double percent) {
      double needed = SAMPLES_BEYOND / (1 - percent / 100);
      return histogram.getTotalCount() < Math.round(needed)
          ? null
          : (Long) Math.min(histogram.getValueAtPercentile(percent), histogram.getMaxValue());
    }
  }
}
