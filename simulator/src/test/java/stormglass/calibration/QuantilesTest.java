package stormglass.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stormglass.calibration.Quantiles.Point;

final class QuantilesTest {

  @Test
  void everyDelayPassesThroughItsPublishedQuantiles() {
    for (Delay delay : Delay.values()) {
      for (Point point : delay.millis().points()) {
        assertThat(delay.millis().at(point.probability()))
            .as(delay.name())
            .isCloseTo(point.value(), within(1e-6 * point.value()));
        assertThat(delay.millis().sample(point.probability()))
            .as(delay.name())
            .isCloseTo(point.value(), within(0.01 * point.value()));
      }
    }
  }

  @Test
  void itNeverFalls() {
    for (Delay delay : Delay.values()) {
      double last = 0;
      for (int i = 0; i < 100_000; i++) {
        double value = delay.millis().sample(i / 100_000.0);
        assertThat(value).isGreaterThanOrEqualTo(last);
        last = value;
      }
    }
  }

  @Test
  void aLognormalLawComesBackExactly() {
    double sigma = 0.7;
    Quantiles law =
        Quantiles.of(
            List.of(
                new Point(0.1, Math.exp(sigma * Quantiles.normal(0.1))),
                new Point(0.9, Math.exp(sigma * Quantiles.normal(0.9)))));
    assertThat(law.at(0.5)).isCloseTo(1, within(1e-6));
    assertThat(law.at(0.99)).isCloseTo(Math.exp(sigma * 2.3263479), within(1e-4));
    assertThat(law.mean()).isCloseTo(Math.exp(sigma * sigma / 2), within(0.01));
  }

  @Test
  void samplesGiveTheirQuantilesBack() {
    long seed = 17;
    SplittableRandom random = new SplittableRandom(seed);
    double[] samples = random.doubles(10_000, 1, 2).toArray();
    Quantiles law = Quantiles.ofSamples(samples, new double[] {0.1, 0.5, 0.9}, 0.001);
    assertThat(law.at(0.5)).as("seed " + seed).isCloseTo(1.5, within(0.02));
    assertThat(law.at(0.9)).as("seed " + seed).isCloseTo(1.9, within(0.02));
  }

  @Test
  void onePointIsAConstant() {
    Quantiles constant = Quantiles.of(List.of(new Point(0.5, 3)));
    assertThat(constant.sample(0)).isEqualTo(3);
    assertThat(constant.sample(0.999)).isEqualTo(3);
    assertThat(constant.mean()).isEqualTo(3);
  }

  @Test
  void whatFallsIsRefused() {
    assertThatThrownBy(() -> Quantiles.of(List.of(new Point(0.5, 3), new Point(0.9, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
