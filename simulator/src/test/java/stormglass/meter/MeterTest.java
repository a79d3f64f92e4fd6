package stormglass.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterTest {

  @Test
  void countsAreKeptByUsageAndResource() {
    Meter meter = new Meter();
    meter.count(Usage.SQS_STANDARD_REQUESTS, "Orders", 2);
    meter.count(Usage.SQS_STANDARD_REQUESTS, "Letters", 3);
    meter.count(Usage.LAMBDA_REQUESTS, "Work", 1);

    assertThat(meter.counted())
        .containsExactly(
            Map.entry(Usage.LAMBDA_REQUESTS, Map.of("Work", 1L)),
            Map.entry(Usage.SQS_STANDARD_REQUESTS, Map.of("Letters", 3L, "Orders", 2L)));
    assertThat(meter.totals())
        .containsExactly(
            Map.entry(Usage.LAMBDA_REQUESTS, 1L), Map.entry(Usage.SQS_STANDARD_REQUESTS, 5L));
  }

  @Test
  void aCounterAddsToTheSameCount() {
    Meter meter = new Meter();
    LongConsumer counter = meter.counter(Usage.LAMBDA_LOG_BYTES, "Work");
    counter.accept(100);
    meter.count(Usage.LAMBDA_LOG_BYTES, "Work", 11);

    assertThat(meter.totals()).containsExactly(Map.entry(Usage.LAMBDA_LOG_BYTES, 111L));
  }

  @Test
  void nothingIsLostBetweenThreads() throws InterruptedException {
    Meter meter = new Meter();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int n = 0; n < 10_000; n++) {
                                meter.count(Usage.HTTP_API_REQUESTS, "Api", 1);
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(meter.totals()).containsExactly(Map.entry(Usage.HTTP_API_REQUESTS, 80_000L));
  }
}
