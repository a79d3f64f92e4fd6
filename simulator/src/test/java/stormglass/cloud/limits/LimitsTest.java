package stormglass.cloud.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

  @Test
  void aLimitIsStandardUnlessItIsSet() {
    Limits limits = Limits.STANDARD.with(Limit.CONCURRENCY, 50);
    assertThat(limits.of(Limit.CONCURRENCY)).isEqualTo(50);
    assertThat(limits.of(Limit.QUEUE_IN_FLIGHT)).isEqualTo(120_000);
    assertThat(Limits.STANDARD.of(Limit.CONCURRENCY)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void everyLimitSaysWhereAndWhenItWasRead(Limit limit) {
    assertThat(limit.source()).isNotBlank();
    assertThat(limit.read()).matches("20\\d\\d-\\d\\d");
    assertThat(limit.unit()).isNotBlank();
  }

  @Test
  void waitsDoubleUpToTheLongest() {
    Backoff backoff = new Backoff(1, 10);
    assertThat(backoff.nanos(1)).isEqualTo(1);
    assertThat(backoff.nanos(4)).isEqualTo(8);
    assertThat(backoff.nanos(5)).isEqualTo(10);
    assertThat(backoff.nanos(1_000_000)).isEqualTo(10);
  }

  @Test
  void aJitteredWaitLiesBetweenHalfAndAllOfIt() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    Backoff backoff = new Backoff(1_000, 64_000);
    long sum = 0;
    for (int i = 0; i < 10_000; i++) {
      long wait = backoff.jitteredNanos(7, random);
      assertThat(wait).isBetween(32_000L, 64_000L);
      sum += wait;
    }
    // Uniform on [32, 64]: mean 48, standard error 32 / √12 / 100 = 0.092; four of them.
    assertThat(sum / 10_000.0).isBetween(48_000 - 370.0, 48_000 + 370.0);
  }
}
