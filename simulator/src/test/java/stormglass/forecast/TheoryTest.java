package stormglass.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stormglass.meter.Usage;

/// The forecast against closed forms.
final class TheoryTest {

  private static final int ENVIRONMENTS = 10;
  private static final double SERVICE_SECONDS = 0.4;

  /// A function with ten environments that takes 0.4 s and is called 20 times a second at random,
  /// by callers who do not come again, is Erlang's loss system with 8 erlangs on 10 lines.
  @Test
  void aFunctionWithReservedConcurrencyRefusesAsErlangSays() {
    double perSecond = 20;
    Outlook outlook = Kitchen.outlook("hasty", perSecond, 4000, 11);
    double refused = (double) outlook.unexpected() / outlook.requests();
    double expected = erlangB(ENVIRONMENTS, perSecond * SERVICE_SECONDS);
    // Refusals come in bunches: three times the deviation of independent ones.
    double deviation = 3 * Math.sqrt(expected * (1 - expected) / outlook.requests());
    assertThat(refused).isCloseTo(expected, within(3 * deviation));
  }

  /// Little: the time billed in a second is the rate of what is admitted times the mean duration.
  @Test
  void theTimeBilledFollowsLittlesLaw() {
    Outlook outlook = Kitchen.outlook("hasty", 2, 4000, 11);
    Outlook.Function take =
        outlook.functions().stream()
            .filter(function -> function.name().equals("Take"))
            .findFirst()
            .orElseThrow();
    assertThat(take.invocations()).isEqualTo(outlook.requests());
    double mean = 2 * SERVICE_SECONDS;
    assertThat(take.invocations() * SERVICE_SECONDS / outlook.seconds())
        .isCloseTo(mean, within(4 * mean / Math.sqrt((double) outlook.requests())));
    assertThat(outlook.usage().get(Usage.LAMBDA_REQUESTS)).isGreaterThan(take.invocations());
  }

  private static double erlangB(int lines, double erlangs) {
    double blocked = 1;
    for (int line = 1; line <= lines; line++) {
      blocked = erlangs * blocked / (line + erlangs * blocked);
    }
    return blocked;
  }
}
