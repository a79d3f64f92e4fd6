package stormglass.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatencyRecorderTest {

  private static final long MILLI = 1_000_000;

  private static LatencySummary of(LatencyRecorder recorder) {
    assertThat(recorder.summaries()).hasSize(1);
    return recorder.summaries().getFirst();
  }

  private static LatencySummary afterSamples(int samples) {
    LatencyRecorder recorder = new LatencyRecorder();
    for (int i = 1; i <= samples; i++) {
      recorder.record(Scope.HOP, "h", 0, i * MILLI, true);
    }
    return of(recorder);
  }

  @Test
  void aLatencyCountsFromTheIntendedStart() {
    LatencyRecorder recorder = new LatencyRecorder();
    recorder.record(Scope.ROUTE, "r", 5 * MILLI, 8 * MILLI, true);
    assertThat(near(of(recorder).maxNanos(), 3 * MILLI)).isTrue();
  }

  @Test
  void aPercentileNeedsTenSamplesBeyondIt() {
    assertThat(afterSamples(19).p50Nanos()).isNull();
    assertThat(afterSamples(20).p50Nanos()).isNotNull();
    assertThat(afterSamples(99).p90Nanos()).isNull();
    assertThat(afterSamples(100).p90Nanos()).isNotNull();
    assertThat(afterSamples(999).p99Nanos()).isNull();
    assertThat(afterSamples(1000).p99Nanos()).isNotNull();
    assertThat(afterSamples(9999).p999Nanos()).isNull();
    assertThat(afterSamples(10_000).p999Nanos()).isNotNull();
  }

  @Test
  void percentilesAgreeWithSortingToThreeDigits() {
    long seed = 11;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    LatencyRecorder recorder = new LatencyRecorder();
    long[] all = new long[20_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (long) (Math.exp(random.nextGaussian()) * MILLI);
      recorder.record(Scope.FLOW, "f", i, i + all[i], true);
    }
    Arrays.sort(all);
    LatencySummary summary = of(recorder);
    assertThat(near(summary.p50Nanos(), all[9_999])).as("seed %d", seed).isTrue();
    assertThat(near(summary.p90Nanos(), all[17_999])).as("seed %d", seed).isTrue();
    assertThat(near(summary.p99Nanos(), all[19_799])).as("seed %d", seed).isTrue();
    assertThat(near(summary.p999Nanos(), all[19_979])).as("seed %d", seed).isTrue();
    assertThat(near(summary.maxNanos(), all[19_999])).as("seed %d", seed).isTrue();
  }

  /// Within the 0.1 % that three significant digits leave.
  private static boolean near(@Nullable Long measured, long exact) {
    return measured != null && Math.abs(measured - exact) <= exact / 1000 + 256;
  }

  @Test
  void theWarmUpIsKeptApart() {
    LatencyRecorder recorder = new LatencyRecorder(10 * MILLI);
    recorder.record(Scope.ROUTE, "r", 9 * MILLI, 900 * MILLI, false);
    recorder.record(Scope.ROUTE, "r", 10 * MILLI, 11 * MILLI, true);
    LatencySummary summary = of(recorder);
    assertThat(summary.warmUpCount()).isEqualTo(1);
    assertThat(summary.count()).isEqualTo(1);
    assertThat(summary.errors()).isZero();
    assertThat(near(summary.maxNanos(), MILLI)).isTrue();
  }

  @Test
  void errorsCountAndTheirLatenciesToo() {
    LatencyRecorder recorder = new LatencyRecorder();
    recorder.record(Scope.ROUTE, "r", 0, 30_000 * MILLI, false);
    assertThat(of(recorder).errors()).isEqualTo(1);
    assertThat(of(recorder).count()).isEqualTo(1);
    assertThat(near(of(recorder).maxNanos(), 30_000 * MILLI)).isTrue();
  }

  @Test
  void recordersAddUp() {
    LatencyRecorder one = new LatencyRecorder();
    LatencyRecorder two = new LatencyRecorder();
    for (int i = 0; i < 50; i++) {
      one.record(Scope.HOP, "h", 0, MILLI, true);
      two.record(Scope.HOP, "h", 0, 100 * MILLI, i > 0);
    }
    two.record(Scope.FLOW, "f", 0, MILLI, true);
    one.add(two);
    List<LatencySummary> summaries = one.summaries();
    assertThat(summaries).extracting(LatencySummary::name).containsExactly("h", "f");
    assertThat(summaries.getFirst().count()).isEqualTo(100);
    assertThat(summaries.getFirst().errors()).isEqualTo(1);
    assertThat(near(summaries.getFirst().p90Nanos(), 100 * MILLI)).isTrue();
  }

  @Test
  void manyThreadsLoseNothing() throws InterruptedException {
    LatencyRecorder recorder = new LatencyRecorder();
    TimeSeries series = new TimeSeries(1);
    int threads = 8;
    int each = 5_000;
    CountDownLatch done = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      Thread.ofVirtual()
          .start(
              () -> {
                for (int i = 0; i < each; i++) {
                  recorder.record(Scope.ROUTE, "r" + i % 3, 0, i * MILLI, i % 2 == 0);
                  series.count("c", i);
                }
                done.countDown();
              });
    }
    done.await();
    assertThat(recorder.summaries().stream().mapToLong(LatencySummary::count).sum())
        .isEqualTo((long) threads * each);
    assertThat(recorder.summaries().stream().mapToLong(LatencySummary::errors).sum())
        .isEqualTo((long) threads * each / 2);
    assertThat(
            series.snapshot().counts().values().iterator().next().stream()
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo((long) threads * each);
  }

  @Test
  void routesComeFirstThenHopsThenFlowsEachByName() {
    LatencyRecorder recorder = new LatencyRecorder();
    recorder.record(Scope.FLOW, "a", 0, 1, true);
    recorder.record(Scope.HOP, "b", 0, 1, true);
    recorder.record(Scope.ROUTE, "d", 0, 1, true);
    recorder.record(Scope.ROUTE, "c", 0, 1, true);
    assertThat(recorder.summaries())
        .extracting(LatencySummary::name)
        .containsExactly("c", "d", "b", "a");
  }

  @Test
  void whatIsBeyondADayOrBelowZeroIsClamped() {
    LatencyRecorder recorder = new LatencyRecorder();
    recorder.record(Scope.HOP, "h", 0, Long.MAX_VALUE, true);
    recorder.record(Scope.HOP, "h", 5, 0, true);
    Long max = of(recorder).maxNanos();
    assertThat(max).isNotNull();
    assertThat((double) max).isCloseTo(24 * 3.6e12, within(24 * 3.6e9));
  }
}
