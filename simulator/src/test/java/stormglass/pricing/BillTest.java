package stormglass.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stormglass.meter.Usage;

class BillTest {

  private static final PriceList PRICES = PriceListReader.own();
  private static final long G = 1_000_000_000L;

  private static List<String> amounts(Bill bill) {
    return bill.lines().stream().map(line -> line.usd().toPlainString()).toList();
  }

  private static Bill bill(Usage usage, long quantity) {
    return Bill.of(PRICES, Map.of(usage, quantity));
  }

  @Test
  void fifteenBillionGbSecondsOfLambdaReachTwoTiers() {
    assertThat(amounts(bill(Usage.LAMBDA_X86_MB_MS, 15 * G * 1_024_000)))
        .containsExactly("100000.2000000000", "135000.0000000000");
  }

  @Test
  void sixtyTerabytesOfFunctionLogsReachFourTiers() {
    Bill bill = bill(Usage.LAMBDA_LOG_BYTES, 60_000L << 30);

    assertThat(bill.total()).isEqualByComparingTo("12500");
    assertThat(amounts(bill))
        .containsExactly("5000.0000000000", "5000.0000000000", "2000.0000000000", "500.0000000000");
  }

  @Test
  void theEdgeOfATierBelongsToTheLowerTier() {
    long edge = 300_000_000L;

    assertThat(amounts(bill(Usage.HTTP_API_REQUESTS, edge))).containsExactly("300.0000000000");
    assertThat(amounts(bill(Usage.HTTP_API_REQUESTS, edge + 1)))
        .containsExactly("300.0000000000", "0.0000009000");
    assertThat(amounts(bill(Usage.HTTP_API_REQUESTS, edge - 1))).containsExactly("299.9999990000");
  }

  @ParameterizedTest
  @CsvSource({
    "LAMBDA_REQUESTS,                 1000000,       0.2000000000",
    "LAMBDA_ARM_MB_MS,                1024000,       0.0000133334",
    "LAMBDA_X86_MB_MS,                1024000,       0.0000166667",
    "LAMBDA_ARM_MB_MS,                1,             0.0000000000",
    "EVENTBRIDGE_CUSTOM_EVENT_CHUNKS, 1000000,       1.0000000000",
    "SQS_STANDARD_REQUESTS,           657000,        0.2628000000",
    "SQS_FIFO_REQUESTS,               1000000,       0.5000000000",
    "DYNAMODB_WRITE_UNITS,            1,             0.0000006250",
    "DYNAMODB_READ_HALF_UNITS,        1,             0.0000000625",
    "DYNAMODB_STREAM_READS,           1000000,       0.2000000000",
    "HTTP_API_REQUESTS,               1,             0.0000010000",
    "LAMBDA_LOG_BYTES,                1073741824,    0.5000000000"
  })
  void eachUsageHasItsPublishedPrice(Usage usage, long quantity, String usd) {
    assertThat(amounts(bill(usage, quantity))).containsExactly(usd);
  }

  @Test
  void everyUsageHasAPrice() {
    assertThat(Stream.of(Usage.values()).map(PRICES::of)).doesNotContainNull();
    assertThat(PRICES.prices())
        .allSatisfy(price -> assertThat(price.source()).isNotEmpty())
        .allSatisfy(price -> assertThat(price.date()).isAfter("2025-01-01"));
  }

  @Test
  void aLineIsRoundedOnceHalfUp() {
    assertThat(amounts(bill(Usage.DYNAMODB_READ_HALF_UNITS, 3))).containsExactly("0.0000001875");
    assertThat(amounts(bill(Usage.LAMBDA_ARM_MB_MS, 4))).containsExactly("0.0000000001");
  }

  @Test
  void theTotalIsTheSumOfTheLines() {
    Bill bill =
        Bill.of(
            PRICES,
            Map.of(
                Usage.LAMBDA_REQUESTS, 3_000_000L,
                Usage.LAMBDA_ARM_MB_MS, 1_024_000_000_000L,
                Usage.SQS_STANDARD_REQUESTS, 9_000_000L));

    assertThat(bill.total()).isEqualByComparingTo("17.5334");
    assertThat(bill.byService())
        .containsExactly(
            Map.entry("Lambda", new BigDecimal("13.9334000000")),
            Map.entry("SQS", new BigDecimal("3.6000000000")));
    assertThat(bill.lines().getLast().units()).isEqualByComparingTo("9");
    assertThat(bill.lines().getLast().rate()).isEqualByComparingTo("0.4");
  }

  @Test
  void theFreeTierIsSubtractedOnlyWhenAsked() {
    Map<Usage, Long> usage =
        Map.of(
            Usage.LAMBDA_ARM_MB_MS, 300_000L * 1_024_000,
            Usage.LAMBDA_X86_MB_MS, 300_000L * 1_024_000,
            Usage.LAMBDA_REQUESTS, 400_000L);

    assertThat(Bill.of(PRICES, usage).total()).isEqualByComparingTo("9.08003");
    assertThat(amounts(Bill.lessFreeTier(PRICES, usage))).containsExactly("3.3333400000");
  }

  @Test
  void usageWithoutAPriceIsNamed() {
    PriceList nothing = new PriceList("us-east-1", List.of(), List.of(), PRICES.notPriced());
    Bill bill = Bill.of(nothing, Map.of(Usage.HTTP_API_REQUESTS, 1L, Usage.LAMBDA_REQUESTS, 0L));

    assertThat(bill.withoutPrice()).containsExactly(Usage.HTTP_API_REQUESTS);
    assertThat(bill.notPriced()).isNotEmpty();
    assertThat(bill.total()).isEqualByComparingTo("0");
  }

  @Test
  void aRunIsProjectedToAMonth() {
    assertThat(Projection.month(Map.of(Usage.LAMBDA_REQUESTS, 10L), Duration.ofHours(1)))
        .containsExactly(Map.entry(Usage.LAMBDA_REQUESTS, 7_300L));
    assertThat(Projection.times(Map.of(Usage.LAMBDA_REQUESTS, 10L), new BigDecimal("1.01")))
        .containsExactly(Map.entry(Usage.LAMBDA_REQUESTS, 11L));
  }

  @Test
  void aQuietQueueCosts26CentsAMonth() {
    assertThat(Projection.idlePolls(1)).isEqualTo(657_000);
    assertThat(bill(Usage.SQS_STANDARD_REQUESTS, Projection.idlePolls(1)).total())
        .isEqualByComparingTo("0.2628");
  }
}
