package stormglass.latency;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts and samples over time, by name. Safe for use by many threads.
///
/// It holds at most [#MOST_BUCKETS] buckets; when time goes on beyond them, neighbours are put
/// together and the buckets become twice as wide.
public final class TimeSeries {

  /// The most buckets it holds.
  public static final int MOST_BUCKETS = 512;

  private static final long UNSAMPLED = Long.MIN_VALUE;

  private final SortedMap<String, long[]> counts = new TreeMap<>();
  private final SortedMap<String, long[]> samples = new TreeMap<>();
  private long bucketNanos;
  private int buckets;

  /// Buckets of this width, until time runs beyond them.
  public TimeSeries(long bucketNanos) {
    if (bucketNanos < 1) {
      throw new IllegalArgumentException("A bucket is at least 1 ns wide");
    }
    this.bucketNanos = bucketNanos;
  }

  /// Counts one occurrence.
  ///
  /// @param atNanos since the start; what is earlier counts as the start
  public void count(String name, long atNanos) {
    count(name, atNanos, 1);
  }

  /// Counts several occurrences.
  public synchronized void count(String name, long atNanos, long occurrences) {
    int bucket = bucket(atNanos);
    counts.computeIfAbsent(name, absent -> new long[MOST_BUCKETS])[bucket] += occurrences;
  }

  /// Samples a level, such as the depth of a queue. Of the samples in a bucket the highest stands;
  /// a bucket without one takes over the bucket before it.
  public synchronized void sample(String name, long atNanos, long level) {
    int bucket = bucket(atNanos);
    long[] levels = samples.computeIfAbsent(name, absent -> unsampled());
    levels[bucket] = Math.max(levels[bucket], level);
  }

  /// What was counted and sampled so far.
  ///
  /// @param bucketNanos the width of a bucket
  /// @param counts per bucket, by name
  /// @param levels the highest per bucket, by name
  public record Snapshot(
      long bucketNanos,
      SortedMap<String, List<Long>> counts,
      SortedMap<String, List<Long>> levels) {}

  /// What was counted and sampled so far; every list is equally long.
  public synchronized Snapshot snapshot() {
    SortedMap<String, List<Long>> counted = new TreeMap<>();
    counts.forEach((name, values) -> counted.put(name, list(values)));
    SortedMap<String, List<Long>> sampled = new TreeMap<>();
    samples.forEach((name, values) -> sampled.put(name, list(carriedOn(values))));
    return new Snapshot(bucketNanos, counted, sampled);
  }

  private List<Long> list(long[] values) {
    return Arrays.stream(values, 0, buckets).boxed().toList();
  }

  private static long[] carriedOn(long[] levels) {
    long[] carried = new long[levels.length];
    long level = 0;
    for (int i = 0; i < levels.length; i++) {
      level = levels[i] == UNSAMPLED ? level : levels[i];
      carried[i] = level;
    }
    return carried;
  }

  private int bucket(long atNanos) {
    long bucket = Math.max(0, atNanos) / bucketNanos;
    while (bucket >= MOST_BUCKETS) {
      widen();
      bucket = Math.max(0, atNanos) / bucketNanos;
    }
    buckets = Math.max(buckets, (int) bucket + 1);
    return (int) bucket;
  }

  private void widen() {
    bucketNanos *= 2;
    buckets = (buckets + 1) / 2;
    counts.replaceAll((name, values) -> halved(values, 0, Long::sum));
    samples.replaceAll((name, values) -> halved(values, UNSAMPLED, Math::max));
  }

  private static long[] halved(
      long[] values, long nothing, java.util.function.LongBinaryOperator together) {
    long[] half = new long[values.length];
    Arrays.fill(half, nothing);
    for (int i = 0; i < values.length; i += 2) {
      half[i / 2] = together.applyAsLong(values[i], values[i + 1]);
    }
    return half;
  }

  private static long[] unsampled() {
    long[] levels = new long[MOST_BUCKETS];
    Arrays.fill(levels, UNSAMPLED);
    return levels;
  }
}
