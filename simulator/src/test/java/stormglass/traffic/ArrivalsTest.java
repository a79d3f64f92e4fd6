package stormglass.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final long SEED = 5;
  private static final double NANOS = 1e9;

  private static List<Arrival> arrivals(Profile profile) {
    List<Arrival> arrivals = new ArrayList<>();
    Cafe.traffic().arrivals(profile, SEED).forEachRemaining(arrivals::add);
    return arrivals;
  }

  /// Expected arrivals between two times of the traffic's own clock, by the rectangle rule.
  private static double expected(ArrivalLaw law, double from, double to) {
    double sum = 0;
    for (double at = from + 0.5; at < to; at++) {
      sum += law.ratePerSecond(at);
    }
    return sum;
  }

  /// Four standard deviations of a Poisson count: exceeded once in 16,000 draws, and never on a
  /// fixed seed that has passed once.
  private static double fourSigma(double expected) {
    return 4 * Math.sqrt(expected);
  }

  @Test
  void everyHourHasTheArrivalsOfItsRate() {
    Profile sunday = Cafe.profile("sunday");
    Map<Long, Long> byHour =
        arrivals(sunday).stream()
            .collect(
                Collectors.groupingBy(
                    a -> (long) (a.offsetNanos() / NANOS * sunday.compression() / 3600),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(byHour).hasSize(24);
    byHour.forEach(
        (hour, count) -> {
          double expected = expected(sunday.arrivals(), hour * 3600.0, (hour + 1) * 3600.0);
          assertThat((double) count)
              .as("hour %d", hour)
              .isCloseTo(expected, within(fourSigma(expected)));
        });
  }

  @Test
  void gapsAtAConstantRateAreExponential() {
    List<Arrival> arrivals = arrivals(Cafe.profile("steady").at(1000, 10));
    double[] gaps = new double[arrivals.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (arrivals.get(i + 1).offsetNanos() - arrivals.get(i).offsetNanos()) / NANOS;
    }
    double mean = Arrays.stream(gaps).average().orElseThrow();
    double variance = Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).average().orElseThrow();
    // The standard error of the mean of n exponential gaps is mean/√n, here 1 %; that of the
    // squared coefficient of variation is √(8/n), here 2.8 %.
    assertThat(mean).isCloseTo(0.001, within(0.00004));
    assertThat(variance / (mean * mean)).isCloseTo(1, within(0.112));
  }

  @Test
  void aBurstRampsHoldsAndDecays() {
    ArrivalLaw rush = Cafe.profile("rush").arrivals();
    assertThat(rush.ratePerSecond(599)).isEqualTo(2);
    assertThat(rush.ratePerSecond(650)).isCloseTo(11, within(1e-9));
    assertThat(rush.ratePerSecond(750)).isEqualTo(20);
    assertThat(rush.ratePerSecond(900)).isCloseTo(2.18, within(1e-9));
    assertThat(rush.peakPerSecond()).isEqualTo(20);
  }

  @Test
  void compressionDividesArrivalTimesAndChangesNothingElse() {
    Profile steady = Cafe.profile("steady");
    List<Arrival> slow = arrivals(steady.compressed(1));
    List<Arrival> fast = arrivals(steady.compressed(10));
    assertThat(fast).hasSameSizeAs(slow);
    for (int i = 0; i < slow.size(); i++) {
      assertThat(fast.get(i).offsetNanos()).isCloseTo(slow.get(i).offsetNanos() / 10, within(1L));
      assertThat(fast.get(i).session().kind()).isEqualTo(slow.get(i).session().kind());
    }
  }

  @Test
  void arrivalsComeInOrderAndEndWithTheirTime() {
    List<Arrival> arrivals = arrivals(Cafe.profile("rush"));
    assertThat(arrivals)
        .isSortedAccordingTo((a, b) -> Long.compare(a.offsetNanos(), b.offsetNanos()));
    assertThat(arrivals.getLast().offsetNanos()).isLessThan((long) (360 * NANOS));
    assertThat(arrivals).extracting(a -> a.session().number()).startsWith(0L, 1L, 2L);
  }

  @Test
  void curvesHaveTheMeanOne() {
    for (DayShape shape : DayShape.values()) {
      double sum = 0;
      for (int minute = 0; minute < 1440; minute++) {
        sum += shape.at(minute / 60.0);
      }
      assertThat(sum / 1440).as(shape.label()).isCloseTo(1, within(0.01));
      assertThat(shape.source()).isNotBlank();
    }
  }

  @Test
  void theConsumersTroughIsAtFourInTheMorning() {
    assertThat(DayShape.CONSUMER.at(4.5)).isEqualTo(0.19);
    assertThat(DayShape.CONSUMER.at(28.5)).isEqualTo(0.19);
  }

  @Test
  void popularityFollowsZipf() {
    DataSet zipf = DataSet.zipf(DataSet.numbered("p{n}", 50, 2), 0.8);
    var random = new Streams(SEED).named("zipf");
    int draws = 100_000;
    Map<String, Long> counts =
        java.util.stream.Stream.generate(() -> zipf.draw(random).text())
            .limit(draws)
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    double norm = 0;
    for (int n = 1; n <= 50; n++) {
      norm += Math.pow(n, -0.8);
    }
    for (int n : new int[] {1, 2, 10, 50}) {
      double expected = draws * Math.pow(n, -0.8) / norm;
      assertThat((double) counts.getOrDefault("p%02d".formatted(n), 0L))
          .isCloseTo(expected, within(fourSigma(expected)));
    }
  }

  @Test
  void thinkTimesHaveTheirMeanAndTheirCut() {
    double mean = 7;
    List<Double> thinks =
        Rehearsal.of(
                Cafe.traffic().arrivals(Cafe.profile("steady").compressed(1).at(100, 100), SEED),
                Cafe::answer)
            .stream()
            .flatMap(
                t ->
                    t.step() instanceof Step.Think s ? java.util.stream.Stream.of(s.nanos()) : null)
            .filter(nanos -> nanos != 500_000_000)
            .map(nanos -> nanos / NANOS)
            .toList();
    double cutMean = mean * (1 - Math.exp(-10));
    assertThat(thinks.stream().mapToDouble(d -> d).average().orElseThrow())
        .isCloseTo(cutMean, within(4 * mean / Math.sqrt(thinks.size())));
    assertThat(thinks.stream().mapToDouble(d -> d).max().orElseThrow()).isLessThanOrEqualTo(70);
  }

  @Test
  void aReplayWarmsUpWithEverMoreOfTheSameAndThenIsTheProfileItself() {
    Profile steady = Cafe.profile("steady").at(50, 20).warmedUp(40);
    List<Arrival> replayed = new ArrayList<>();
    Cafe.traffic().replay(steady, SEED).forEachRemaining(replayed::add);
    long warmUpNanos = 40_000_000_000L;
    List<Arrival> before =
        replayed.stream().filter(arrival -> arrival.offsetNanos() < warmUpNanos).toList();
    List<Arrival> itself = arrivals(steady);

    assertThat((double) before.size()).isCloseTo(1000, within(fourSigma(1000)));
    long early = before.stream().filter(arrival -> arrival.offsetNanos() < warmUpNanos / 2).count();
    assertThat((double) early).isCloseTo(250, within(fourSigma(250)));
    assertThat(replayed.subList(before.size(), replayed.size()))
        .extracting(Arrival::offsetNanos, arrival -> arrival.session().number())
        .containsExactlyElementsOf(
            itself.stream()
                .map(one -> tuple(one.offsetNanos() + warmUpNanos, one.session().number()))
                .toList());
    assertThat(replayed).extracting(arrival -> arrival.session().number()).doesNotHaveDuplicates();
    assertThat(replayed).isSortedAccordingTo(Comparator.comparingLong(Arrival::offsetNanos));
  }

  @Test
  void withoutAWarmUpAReplayIsTheProfile() {
    Profile steady = Cafe.profile("steady").warmedUp(0);
    assertThat(Cafe.traffic().replay(steady, SEED).next().session().number()).isZero();
  }

  @Test
  void streamsDependOnSeedAndNameOnly() {
    Streams streams = new Streams(1);
    long first = streams.named("a").nextLong();
    streams.named("b").nextLong();
    assertThat(streams.named("a").nextLong()).isEqualTo(first);
    assertThat(new Streams(1).named("a").nextLong()).isEqualTo(first);
    assertThat(new Streams(2).named("a").nextLong()).isNotEqualTo(first);
    assertThat(streams.named("a", 1).nextLong()).isNotEqualTo(first);
  }
}
