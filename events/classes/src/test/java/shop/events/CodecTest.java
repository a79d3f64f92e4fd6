package shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Decoded;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.contracts.Strictness;
import stormglass.contracts.Violation;

class CodecTest {

  private static final Metadata METADATA =
      Metadata.first(new UUID(1, 2), new UUID(3, 4), Instant.parse("2026-11-21T09:30:00.125Z"));
  private static final OrderPlaced PLACED =
      new OrderPlaced(
          new UUID(5, 6),
          "justin",
          List.of(new OrderPlaced.OrderLine("shampoo-1", 2, new Money("EUR", 650))),
          new Money("EUR", 1300),
          "tok_visa",
          Instant.parse("2026-11-21T09:30:00.125Z"));
  private static final Envelope<ShopEvent> ENVELOPE =
      new Envelope<>(
          "e1",
          "shop.ordering",
          "OrderPlaced",
          Instant.parse("2026-11-21T09:30:00Z"),
          "000000000000",
          "us-east-1",
          List.of(),
          METADATA,
          PLACED);

  @Test
  void whatIsWrittenIsReadBack() {
    byte[] json = ShopEvent.CODEC.encode(ENVELOPE);

    assertThat(ShopEvent.CODEC.decode(json, Strictness.STRICT))
        .isEqualTo(new Decoded.Of<>(ENVELOPE));
  }

  @Test
  void aCopyDiffersInWhatItIsGivenAndNothingElse() {
    OrderCancelled cancelled =
        new OrderCancelled(PLACED.orderId(), "justin", null, PLACED.placedAt());

    assertThat(cancelled.withReason("no more need"))
        .isEqualTo(
            new OrderCancelled(PLACED.orderId(), "justin", "no more need", PLACED.placedAt()));
    assertThat(cancelled.withReason("no more need").withReason(null)).isEqualTo(cancelled);
  }

  @Test
  void theDetailMayStandBeforeItsType() {
    String json = new String(ShopEvent.CODEC.encode(ENVELOPE), UTF_8);
    int detail = json.indexOf("\"detail\":");
    String first = json.substring(detail, json.length() - 1);
    String turned = "{" + first + "," + json.substring(1, detail - 1) + "}";

    assertThat(OrderPlaced.CODEC.decode(turned.getBytes(UTF_8), Strictness.STRICT).orThrow().data())
        .isEqualTo(PLACED);
  }

  @Test
  void everyViolationIsReportedWithItsPlace() {
    String json =
        new String(ShopEvent.CODEC.encode(ENVELOPE), UTF_8)
            .replace("\"quantity\":2", "\"quantity\":0,\"colour\":\"red\"")
            .replace("\"username\":\"justin\",", "")
            .replace("\"EUR\",\"cents\":1300", "\"eur\",\"cents\":1.5");

    assertThat(ShopEvent.CODEC.decode(json.getBytes(UTF_8), Strictness.STRICT))
        .isEqualTo(
            new Decoded.Failed<>(
                List.of(
                    new Violation("/detail/data/lines/0/quantity", "is less than 1"),
                    new Violation("/detail/data/lines/0/colour", "is not a field of this object"),
                    new Violation("/detail/data/total/currency", "does not match ^[A-Z]{3}\\z"),
                    new Violation(
                        "/detail/data/total/cents", "is not a whole number in the range of a long"),
                    new Violation("/detail/data", "lacks 'username'"))));
  }
}
