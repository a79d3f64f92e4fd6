package shop.saga;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.events.Money;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderPlaced.OrderLine;
import shop.events.ordering.OrderRejected;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentDeclined;

/// The events of one order.
final class Story {

  static final UUID ORDER = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  static final UUID PAYMENT = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-222222222222");
  static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");
  static final Money TOTAL = new Money("EUR", 2998);

  private Story() {}

  static OrderPlaced placed(int quantity) {
    return new OrderPlaced(
        ORDER,
        "justin",
        List.of(new OrderLine("p-001", quantity, new Money("EUR", 1499))),
        TOTAL,
        "tok_visa",
        THEN);
  }

  static StockReserved reserved(String paymentToken) {
    return new StockReserved(
        ORDER, "justin", List.of(new StockLine("p-001", 2)), TOTAL, paymentToken);
  }

  static PaymentAuthorized authorized() {
    return new PaymentAuthorized(ORDER, "justin", PAYMENT, TOTAL);
  }

  static PaymentDeclined declined() {
    return new PaymentDeclined(
        ORDER, "justin", TOTAL, PaymentDeclined.DeclineReason.Known.CARD_DECLINED);
  }

  static OrderConfirmed confirmed() {
    return new OrderConfirmed(ORDER, "justin", TOTAL, THEN.plusSeconds(1));
  }

  static OrderRejected rejected() {
    return new OrderRejected(
        ORDER, "justin", OrderRejected.RejectionReason.Known.OUT_OF_STOCK, THEN.plusSeconds(1));
  }

  static OrderCancelled cancelled() {
    return new OrderCancelled(ORDER, "justin", null, THEN.plusSeconds(2));
  }
}
