package shop.inventory.restock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.events.inventory.StockReplenished;
import shop.inventory.restock.Restocking.Stock;
import stormglass.lambda.Item;

class RestockingTest {

  @Test
  void whatComesInEndsTheShortage() {
    assertThat(Restocking.decide(Optional.of(new Stock(3, 10)), "p-001", 8L))
        .isEqualTo(new Restocking.Restocked(new StockReplenished("p-001", 8, null), false));
  }

  @Test
  void tooLittleThatComesInLeavesTheProductLow() {
    assertThat(Restocking.decide(Optional.of(new Stock(3, 10)), "p-001", 7L))
        .isEqualTo(new Restocking.Restocked(new StockReplenished("p-001", 7, null), true));
  }

  @Test
  void anUnknownProductIsNotRestocked() {
    Restocking refused = Restocking.decide(Optional.empty(), "p-999", 1L);
    assertThat(((Restocking.Refused) refused).problem().status()).isEqualTo(404);
  }

  @Test
  void aCommandLeavesTheSameReceiptUntilItIsForgotten() {
    UUID command = new UUID(1, 2);
    Instant now = Instant.ofEpochSecond(1000);
    assertThat(Restocking.receipt(command, "product#p-001", "f", now))
        .isEqualTo(
            Item.key("product#p-001", Restocking.receiptKey(command))
                .with("fingerprint", "f")
                .with("expiresAt", 1000 + 7 * 24 * 3600L));
    assertThat(Restocking.receiptKey(command)).isNotEqualTo(Restocking.receiptKey(new UUID(1, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"quantity\":0}",
        "{\"quantity\":-1}",
        "{\"quantity\":1000001}",
        "{\"quantity\":1.5}",
        "{\"quantity\":\"7\"}",
        "{\"quantity\":99999999999999999999}"
      })
  void aQuantityIsAWholeNumberUpToAMillion(String body) {
    Restocking refused =
        Restocking.decide(
            Optional.of(new Stock(1, 1)), "p-001", Restocking.quantity(body.getBytes(UTF_8)));
    assertThat(((Restocking.Refused) refused).problem().faults())
        .containsExactly(
            new stormglass.lambda.ProblemDocument.Fault(
                "#/quantity", "must be a whole number from 1 to 1000000"));
  }
}
