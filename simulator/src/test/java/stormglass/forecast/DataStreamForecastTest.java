package stormglass.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;
import stormglass.calibration.Delay;
import stormglass.calibration.Quantiles;
import stormglass.latency.LatencySummary;
import stormglass.meter.Usage;
import stormglass.problem.Reading;
import stormglass.traffic.Traffic;

/// A data stream of which the forecast knows only calls and what they are billed.
final class DataStreamForecastTest {

  private static final long MILLI = 1_000_000;

  private static Outlook outlook(
      int shards, Calibration.Calls puts, double kilobytes, double perSecond, double seconds) {
    Quantiles quick = Quantiles.of(List.of(new Quantiles.Point(0.5, 1)));
    SortedMap<Usage, Double> usage = new TreeMap<>();
    usage.put(shards == 0 ? Usage.KINESIS_IN_KILOBYTES : Usage.KINESIS_PUT_UNITS, kilobytes);
    Calibration.Function click =
        new Calibration.Function(
            100, 1769, new Calibration.Cpu(quick, quick, 0), List.of(puts), usage, List.of());
    Calibration.Function count =
        new Calibration.Function(
            100, 1769, new Calibration.Cpu(quick, quick, 0), List.of(), new TreeMap<>(), List.of());
    Calibration calibration =
        new Calibration(
            "by hand",
            new TreeMap<>(Map.of("Click", click, "Count", count)),
            new TreeMap<>(),
            List.of(),
            List.of());
    Traffic traffic = Kitchen.traffic();
    return Forecast.of(
            blueprint(shards),
            calibration,
            traffic,
            Objects.requireNonNull(traffic.profiles().get("hasty")).at(perSecond, seconds),
            11)
        .execute(Kitchen.NOBODY);
  }

  private static Blueprint blueprint(int shards) {
    Reading<Blueprint> reading =
        BlueprintReader.read(
            Path.of("src/test/resources/stormglass/forecast/clicks.yaml"),
            new Deployment(
                Deployment.SANDBOX_ACCOUNT,
                "us-east-1",
                "clicks",
                URI.create("http://localhost:1"),
                Map.of("Shards", "" + shards)));
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    return ((Reading.Of<Blueprint>) reading).value();
  }

  private static Calibration.Calls each(String operation) {
    return new Calibration.Calls("kinesis", operation, 0, 1);
  }

  private static Outlook.Function count(Outlook outlook) {
    return outlook.functions().stream()
        .filter(function -> function.name().equals("Count"))
        .findFirst()
        .orElseThrow();
  }

  private static LatencySummary hop(Outlook outlook) {
    return outlook.latencies().stream()
        .filter(latency -> latency.name().equals("Clicks → function"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void recordsComeAsLateAsOthersHaveMeasured() {
    LatencySummary hop = hop(outlook(0, each("PutRecord"), 1, 1, 20_000));
    List<Long> measured =
        List.of(
            Objects.requireNonNull(hop.p50Nanos()),
            Objects.requireNonNull(hop.p90Nanos()),
            Objects.requireNonNull(hop.p99Nanos()));
    List<Double> probabilities = List.of(0.5, 0.9, 0.99);
    for (int i = 0; i < measured.size(); i++) {
      double published = Delay.DATA_STREAM.millis().sample(probabilities.get(i)) * MILLI;
      assertThat((double) measured.get(i)).isCloseTo(published, within(0.1 * published));
    }
  }

  /// Records of one shard come at random at a rate λ. A read of a period P brings a batch unless
  /// none came, so there are (1 − e^−λP) ÷ P batches a second.
  @Test
  void thereAreAsManyBatchesAsReadsThatFindSomething() {
    double seconds = 150_000;
    Outlook outlook = outlook(1, each("PutRecord"), 1, 0.2, seconds);
    double period = 0.84;
    double rate = outlook.sessions() / seconds;
    double batches = (1 - Math.exp(-rate * period)) / period * seconds;
    assertThat((double) count(outlook).invocations()).isCloseTo(batches, within(0.03 * batches));
    assertThat(hop(outlook).count()).isEqualTo(outlook.sessions());
  }

  @Test
  void callsForSeveralRecordsPutAsManyAsTheyAreBilledFor() {
    Outlook outlook = outlook(0, each("PutRecords"), 3, 1, 2_000);
    assertThat(hop(outlook).count()).isEqualTo(3 * outlook.sessions());
  }

  @Test
  void aStreamIsBilledForItsTimeAndForWhatIsPut() {
    Outlook onDemand = outlook(0, each("PutRecord"), 2, 1, 1_000);
    assertThat(onDemand.usage())
        .containsEntry(Usage.KINESIS_IN_KILOBYTES, 2 * onDemand.sessions())
        .containsEntry(Usage.KINESIS_STREAM_MILLIS, (long) (onDemand.quietAfterSeconds() * 1_000));
    Outlook provisioned = outlook(2, each("PutRecord"), 1, 1, 1_000);
    assertThat(provisioned.usage())
        .containsEntry(Usage.KINESIS_PUT_UNITS, provisioned.sessions())
        .containsEntry(
            Usage.KINESIS_SHARD_MILLIS, 2 * (long) (provisioned.quietAfterSeconds() * 1_000));
  }

  @Test
  void whatAShardCannotTakeIsToldOf() {
    Outlook outlook = outlook(1, each("PutRecord"), 1, 2_000, 5);
    assertThat(outlook.problems())
        .anyMatch(
            problem ->
                problem.startsWith("Clicks refused ")
                    && problem.endsWith(" records: a shard had enough."));
    assertThat(hop(outlook).count()).isBetween(5_500L, 6_100L);
  }
}
