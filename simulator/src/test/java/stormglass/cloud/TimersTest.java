package stormglass.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {

  private record Entry(long at, long order) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void timersComeInTheOrderOfTimeAndThenOfAddition(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Timers<Entry> timers = new Timers<>();
    PriorityQueue<Entry> model =
        new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
    for (long step = 0; step < 50_000; step++) {
      if (model.isEmpty() || random.nextInt(5) < 3) {
        Entry entry = new Entry(random.nextInt(1_000), step);
        timers.add(entry.at(), entry);
        model.add(entry);
      } else {
        assertThat(timers.nextNanos()).isEqualTo(model.element().at());
        assertThat(timers.take()).as("seed %d", seed).isEqualTo(model.remove());
      }
    }
  }
}
