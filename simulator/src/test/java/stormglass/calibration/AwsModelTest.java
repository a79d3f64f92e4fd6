package stormglass.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stormglass.calibration.Quantiles.Point;

final class AwsModelTest {

  private static final Quantiles TEN = Quantiles.of(List.of(new Point(0.5, 10)));
  private static final Quantiles HUNDRED = Quantiles.of(List.of(new Point(0.5, 100)));

  private static Calibration.Function function(double recordShare, Calibration.Calls... calls) {
    return new Calibration.Function(
        1,
        512,
        new Calibration.Cpu(TEN, HUNDRED, recordShare),
        List.of(calls),
        new TreeMap<>(),
        List.of());
  }

  @Test
  void memoryBuysProcessorTimeUpToOneProcessor() {
    assertThat(AwsModel.stretch(1769)).isEqualTo(1);
    assertThat(AwsModel.stretch(10_240)).isEqualTo(1);
    assertThat(AwsModel.stretch(512)).isCloseTo(3.455, within(0.001));
  }

  @Test
  void onlyProcessorTimeIsStretched() {
    SplittableRandom random = new SplittableRandom(1);
    Calibration.Function calling = function(0, new Calibration.Calls("dynamodb", "GetItem", 0, 1));
    double small = 0;
    double large = 0;
    for (int i = 0; i < 20_000; i++) {
      small += AwsModel.of(calling, 128).drawMillis(false, 1, random) / 20_000;
      large += AwsModel.of(calling, 1769).drawMillis(false, 1, random) / 20_000;
    }
    assertThat(small - large).isCloseTo(10 * (1769 / 128.0 - 1), within(0.1));
    assertThat(large - 10).isCloseTo(Delay.DYNAMODB_CALL.millis().mean(), within(0.1));
  }

  @Test
  void aFurtherRecordAddsItsShare() {
    SplittableRandom random = new SplittableRandom(1);
    assertThat(AwsModel.of(function(0.5), 1769).drawMillis(false, 5, random)).isEqualTo(30);
    assertThat(AwsModel.of(function(0), 1769).drawMillis(true, 5, random)).isEqualTo(100);
  }

  @Test
  void aPartOfACallIsAProbability() {
    SplittableRandom random = new SplittableRandom(1);
    long calls = 0;
    for (int i = 0; i < 100_000; i++) {
      calls += AwsModel.whole(1.25, random);
    }
    assertThat(calls / 1e5).isCloseTo(1.25, within(4 * Math.sqrt(0.25 * 0.75 / 1e5)));
  }
}
