package stormglass.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;
import stormglass.problem.Reading;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;

/// A kitchen on paper: orders are taken, cooked and shown.
final class Kitchen {

  private static final Path FOLDER = Path.of("src/test/resources/stormglass/forecast");

  static final Forecast.Watcher NOBODY =
      new Forecast.Watcher() {
        @Override
        public void reached(long nowNanos) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  private Kitchen() {}

  static Blueprint blueprint() {
    return value(
        BlueprintReader.read(
            FOLDER.resolve("template.yaml"),
            Deployment.sandbox("kitchen", URI.create("http://localhost:1"))));
  }

  static Calibration calibration() {
    return value(Calibration.read(FOLDER.resolve("calibration.json"), "calibration.json"));
  }

  static Traffic traffic() {
    return value(Traffic.read(FOLDER.resolve("traffic.yaml"), "traffic.yaml"));
  }

  static Outlook outlook(String profile, double perSecond, double seconds, long seed) {
    return outlook(calibration(), profile, perSecond, seconds, seed);
  }

  static Outlook outlook(
      Calibration calibration, String profile, double perSecond, double seconds, long seed) {
    Traffic traffic = traffic();
    Profile known = Objects.requireNonNull(traffic.profiles().get(profile));
    return Forecast.of(blueprint(), calibration, traffic, known.at(perSecond, seconds), seed)
        .execute(NOBODY);
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    return ((Reading.Of<T>) reading).value();
  }
}
