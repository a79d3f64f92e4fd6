package shop.ordering.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceListTest {

  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final List<Instant> reads = new ArrayList<>();
  private final PriceList prices =
      new PriceList(
          () -> {
            reads.add(now);
            return Map.of("p-001", new Price("EUR", reads.size()));
          },
          () -> now);

  @Test
  void theListIsReadOnceAMinute() {
    assertThat(prices.current()).containsEntry("p-001", new Price("EUR", 1));
    now = now.plus(Duration.ofSeconds(59));
    assertThat(prices.current()).containsEntry("p-001", new Price("EUR", 1));
    now = now.plus(Duration.ofSeconds(1));
    assertThat(prices.current()).containsEntry("p-001", new Price("EUR", 2));
  }
}
