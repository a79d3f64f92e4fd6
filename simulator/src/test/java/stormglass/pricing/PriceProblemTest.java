package stormglass.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

class PriceProblemTest {

  private static final String LIST =
      """
      region: us-east-1
      currency: USD
      prices:
        - usage: LAMBDA_REQUESTS
          service: Lambda
          item: Requests
          usageType: Request
          unit: million requests
          per: 1000000
          tiers: [{usd: 0.30, upTo: 10}, {usd: 0.20}]
          source: offer
          date: 2026-09-06
      """;

  private static List<String> codes(String text) {
    return PriceListReader.read(text, "prices.yaml").problems().stream()
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WRONG_KIND      | service: Lambda               | service: [Lambda]",
        "MISSING         | usageType: Request            |",
        "UNKNOWN_KEY     | region: us-east-1             | region: us-east-1\\nregoin: a",
        "UNKNOWN_USAGE   | usage: LAMBDA_REQUESTS        | usage: LAMBDAS",
        "BAD_AMOUNT      | usd: 0.20                     | usd: -0.20",
        "BAD_AMOUNT      | usd: 0.20                     | usd: 2e-1",
        "BAD_COUNT       | per: 1000000                  | per: 0",
        "BAD_COUNT       | upTo: 10                      | upTo: 99999999999999999999",
        "TIERS           | {usd: 0.20}                   | {usd: 0.20, upTo: 5}, {usd: 0.10}",
        "TIERS           | {usd: 0.20}                   | {usd: 0.20, upTo: 20}",
        "TIERS           | {usd: 0.30, upTo: 10},        | {usd: 0.30},",
        "BAD_DATE        | date: 2026-09-06              | date: 2026-02-30",
        "CURRENCY        | currency: USD                 | currency: EUR"
      })
  void everyCodeIsProvoked(PriceProblem problem, String right, String wrong) {
    String replaced = wrong == null ? "" : wrong.replace("\\n", "\n");

    assertThat(LIST).contains(right);
    assertThat(codes(LIST)).isEmpty();
    assertThat(codes(LIST.replace(right, replaced))).containsExactly(problem.code());
  }

  @Test
  void aUsageHasOnePrice() {
    String twice = LIST + LIST.substring(LIST.indexOf("  - usage"));

    assertThat(codes(twice)).containsExactly(PriceProblem.DUPLICATE_PRICE.code());
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsLine() {
    Reading<PriceList> reading =
        PriceListReader.read("prices: [{usage: X, date: soon}]\ncurrency: EUR", "p.yaml");

    assertThat(reading).isInstanceOf(Reading.Failed.class);
    assertThat(reading.problems().stream().map(problem -> problem.where().line()).distinct())
        .containsExactly(1, 2);
    assertThat(reading.problems()).hasSizeGreaterThan(8);
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(PriceProblem.values()).map(PriceProblem::code))
        .doesNotHaveDuplicates();
  }
}
