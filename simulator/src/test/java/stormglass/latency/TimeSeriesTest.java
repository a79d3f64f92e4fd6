package stormglass.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

  @Test
  void occurrencesCountInTheirBucket() {
    TimeSeries series = new TimeSeries(10);
    series.count("a", 0);
    series.count("a", 9);
    series.count("a", 10, 5);
    series.count("b", 29);
    assertThat(series.snapshot().counts())
        .containsEntry("a", List.of(2L, 5L, 0L))
        .containsEntry("b", List.of(0L, 0L, 1L));
  }

  @Test
  void ofSamplesInABucketTheHighestStandsAndLevelsAreCarriedOn() {
    TimeSeries series = new TimeSeries(10);
    series.sample("q", 1, 3);
    series.sample("q", 2, 7);
    series.sample("q", 3, 1);
    series.sample("q", 25, 2);
    assertThat(series.snapshot().levels()).containsEntry("q", List.of(7L, 7L, 2L));
  }

  @Test
  void bucketsWidenWhenTimeGoesOn() {
    TimeSeries series = new TimeSeries(1);
    for (int i = 0; i < 2 * TimeSeries.MOST_BUCKETS + 1; i++) {
      series.count("a", i);
      series.sample("q", i, i % 4);
    }
    TimeSeries.Snapshot snapshot = series.snapshot();
    assertThat(snapshot.bucketNanos()).isEqualTo(4);
    assertThat(snapshot.counts().get("a"))
        .hasSize(TimeSeries.MOST_BUCKETS / 2 + 1)
        .startsWith(4L, 4L)
        .endsWith(4L, 1L);
    assertThat(snapshot.levels().get("q")).startsWith(3L, 3L).endsWith(3L, 0L);
  }

  @Test
  void aTimeFarAwayTakesNoLongerThanItsBits() {
    TimeSeries series = new TimeSeries(1);
    series.count("a", 0);
    series.count("a", Long.MAX_VALUE);
    assertThat(
            series.snapshot().counts().getOrDefault("a", List.of()).stream()
                .mapToLong(n -> n)
                .sum())
        .isEqualTo(2);
  }

  @Test
  void whatIsBeforeTheStartCountsAsTheStart() {
    TimeSeries series = new TimeSeries(10);
    series.count("a", -5);
    assertThat(series.snapshot().counts())
        .containsExactly(java.util.Map.entry("a", Collections.nCopies(1, 1L)));
  }
}
