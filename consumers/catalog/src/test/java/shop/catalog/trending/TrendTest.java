package shop.catalog.trending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.catalog.trending.Trend.Asked;
import shop.catalog.trending.Trend.Views;

class TrendTest {

  @Test
  void theHoursAreAddedAndTheMostViewedComesFirst() {
    Trend trend =
        Trend.of(
            Records.TEN,
            List.of(
                new Views("p-003", 2),
                new Views("p-002", 2),
                new Views("p-001", 1),
                new Views("p-001", 4)),
            2);
    assertThat(new String(trend.toJson().toBytes(), UTF_8))
        .isEqualTo(
            "{\"since\":\"2026-11-21T10:00:00Z\",\"products\":["
                + "{\"productId\":\"p-001\",\"views\":5},{\"productId\":\"p-002\",\"views\":2}]}");
  }

  @Test
  void tenAreToldUnlessMoreAreAskedFor() {
    assertThat(Trend.asked(Map.of())).isEqualTo(new Asked.For(10));
    assertThat(Trend.asked(Map.of("limit", "100"))).isEqualTo(new Asked.For(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", "", "99999999999"})
  void aLimitIsAWholeNumberUpToAHundred(String limit) {
    Asked.Wrong wrong = (Asked.Wrong) Trend.asked(Map.of("limit", limit));
    assertThat(wrong.problem().status()).isEqualTo(422);
    assertThat(wrong.problem().faults())
        .extracting(fault -> fault.pointer())
        .containsExactly("limit");
  }
}
