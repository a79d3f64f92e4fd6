package stormglass.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stormglass.calibration.Calibration;
import stormglass.calibration.Delay;
import stormglass.calibration.Quantiles;
import stormglass.latency.LatencySummary;
import stormglass.meter.Usage;

final class ForecastTest {

  private static final long MILLI = 1_000_000;

  @Test
  void theSameSeedGivesTheSameOutlook() {
    Outlook one = Kitchen.outlook("patient", 2, 200, 7);
    Outlook same = Kitchen.outlook("patient", 2, 200, 7);
    Outlook other = Kitchen.outlook("patient", 2, 200, 8);
    assertThat(same).hasToString(one.toString()).isEqualTo(one);
    assertThat(other.toString()).isNotEqualTo(one.toString());
  }

  @Test
  void everyOrderThatIsTakenIsCookedAndShown() {
    Outlook outlook = Kitchen.outlook("patient", 2, 500, 5);
    long taken = outlook.outcomes().values().stream().mapToLong(count -> count).sum();
    assertThat(taken).isEqualTo(outlook.sessions()).isPositive();
    assertThat(outlook.outcomes()).containsOnlyKeys("ready", "burnt");
    assertThat(outlook.completed()).isEqualTo(outlook.outcomes().get("ready"));
    assertThat(outlook.deliveries()).isEqualTo(3 * taken);
    assertThat(outlook.unexpected()).isZero();
    assertThat(outlook.deadLetters()).isEmpty();
  }

  @Test
  void outcomesComeAsOftenAsTheCalibrationSays() {
    Outlook outlook = Kitchen.outlook("patient", 2, 2000, 5);
    double share = (double) outlook.completed() / outlook.sessions();
    double deviation = Math.sqrt(0.75 * 0.25 / outlook.sessions());
    assertThat(share).isCloseTo(0.75, within(4 * deviation));
  }

  @Test
  void aRouteThatNeverAnsweredInTheRunIsTakenToAnswer() {
    Calibration measured = Kitchen.calibration();
    SortedMap<String, Calibration.Route> silent = new TreeMap<>(measured.routes());
    silent.replaceAll(
        (key, route) -> new Calibration.Route(Collections.emptySortedMap(), route.captures()));
    Calibration calibration =
        new Calibration(
            measured.origin(),
            measured.functions(),
            silent,
            measured.exemplars(),
            measured.completed());
    assertThat(Kitchen.outlook(calibration, "hasty", 2, 50, 5).requests()).isPositive();
  }

  @Test
  void anOrderIsReadyAfterItsHops() {
    Map<String, LatencySummary> latencies =
        Kitchen.outlook("patient", 2, 2000, 5).latencies().stream()
            .collect(Collectors.toMap(LatencySummary::name, latency -> latency));
    assertThat(latencies)
        .containsKeys(
            "POST /orders",
            "Orders → function",
            "Bus → ToCook",
            "ToCook → function",
            "→ OrderTaken",
            "OrderTaken → OrderReady");
    LatencySummary bus = latencies.get("Bus → ToCook");
    assertThat(bus).isNotNull();
    assertThat((double) p50(bus)).isCloseTo(148.0 * MILLI, within(6.0 * MILLI));
    LatencySummary stream = latencies.get("Orders → function");
    assertThat(stream).isNotNull();
    for (Quantiles.Point point : Delay.STREAM.millis().points()) {
      if (point.probability() >= 0.5) {
        assertThat((double) quantile(stream, point.probability()))
            .isCloseTo(point.value() * MILLI, within(0.1 * point.value() * MILLI));
      }
    }
    LatencySummary ready = latencies.get("OrderTaken → OrderReady");
    assertThat(ready).isNotNull();
    // Stream, bus, queue, stream and two functions, at their medians.
    double medians = (213 + 148 + 16.2 + 213 + 2 * 10) * MILLI;
    assertThat((double) p50(ready)).isCloseTo(medians, within(0.1 * medians));
  }

  @Test
  void usageIsCounted() {
    Outlook outlook = Kitchen.outlook("hasty", 2, 1000, 5);
    long orders = outlook.sessions();
    assertThat(outlook.usage())
        .containsEntry(Usage.HTTP_API_REQUESTS, orders)
        .containsEntry(Usage.EVENTBRIDGE_CUSTOM_EVENT_CHUNKS, 2 * orders)
        .containsEntry(Usage.DYNAMODB_WRITE_UNITS, 10 * orders)
        .containsKeys(Usage.LAMBDA_REQUESTS, Usage.LAMBDA_ARM_MB_MS, Usage.SQS_STANDARD_REQUESTS);
  }

  private static long quantile(LatencySummary summary, double probability) {
    Long value =
        probability == 0.5
            ? summary.p50Nanos()
            : probability == 0.9 ? summary.p90Nanos() : summary.p99Nanos();
    assertThat(value).isNotNull();
    return value;
  }

  private static long p50(LatencySummary summary) {
    Long p50 = summary.p50Nanos();
    assertThat(p50).isNotNull();
    return p50;
  }
}
