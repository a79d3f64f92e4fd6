package shop.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;
import stormglass.forecast.Forecast;
import stormglass.forecast.Outlook;
import stormglass.problem.Reading;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;

/// The calibration that comes with the shop, against the template and the traffic of the day.
final class ShopForecastTest {

  private static final Path SHOP = Path.of("");

  private static final Forecast.Watcher NOBODY =
      new Forecast.Watcher() {
        @Override
        public void reached(long nowNanos) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    return ((Reading.Of<T>) reading).value();
  }

  @Test
  void ordersComeToTheirEndAndMostAreConfirmed() {
    Blueprint blueprint =
        value(
            BlueprintReader.read(
                SHOP.resolve("template.yaml"),
                Deployment.sandbox("shop", URI.create("http://localhost:1"))));
    Calibration calibration =
        value(Calibration.read(SHOP.resolve("calibration.json"), "calibration.json"));
    Traffic traffic = value(Traffic.read(SHOP.resolve("traffic.yaml"), "traffic.yaml"));
    Profile orders =
        Objects.requireNonNull(traffic.profiles().get("orders")).compressed(1).at(2, 500);
    Outlook outlook = Forecast.of(blueprint, calibration, traffic, orders, 5).execute(NOBODY);
    assertThat(outlook.sessions()).isGreaterThan(800);
    assertThat(outlook.outcomes()).containsKeys("confirmed", "rejected");
    assertThat((double) outlook.completed()).isGreaterThan(0.8 * outlook.sessions());
    assertThat((double) outlook.unexpected()).isLessThan(0.01 * outlook.requests());
    assertThat(outlook.deadLetters()).isEmpty();
    assertThat(outlook.problems()).isEmpty();
  }
}
