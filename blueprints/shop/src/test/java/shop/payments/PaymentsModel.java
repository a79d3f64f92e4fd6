package shop.payments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.payments.PaymentsEvent;
import stormglass.lambda.Decision;

/// The policies of payments over a map in place of a table, with test cards.
public final class PaymentsModel {

  private final Map<UUID, Payment> payments = new HashMap<>();
  private final CardNetwork network = new TestCards();

  /// What follows from an event.
  public List<? extends ShopEvent> on(ShopEvent event) {
    return switch (event) {
      case StockReserved reserved ->
          commit(
              reserved.orderId(),
              Payments.authorize(
                  of(reserved.orderId()),
                  reserved,
                  network.authorize(
                      Payments.idFor(reserved.orderId()),
                      reserved.paymentToken(),
                      reserved.total())));
      case OrderConfirmed confirmed ->
          commit(
              confirmed.orderId(), Payments.capture(of(confirmed.orderId()), confirmed.orderId()));
      case OrderCancelled cancelled ->
          commit(
              cancelled.orderId(), Payments.reverse(of(cancelled.orderId()), cancelled.orderId()));
      case ShopEvent ignored -> List.of();
    };
  }

  /// The state of an order's payment, for comparison.
  public Object state(UUID orderId) {
    return of(orderId);
  }

  /// What was captured and not refunded for an order.
  public long balanceCents(UUID orderId) {
    return of(orderId).balanceCents();
  }

  private Payment of(UUID orderId) {
    return payments.getOrDefault(orderId, new Payment.None());
  }

  private List<PaymentsEvent> commit(UUID orderId, Decision<Payment, PaymentsEvent> decision) {
    payments.put(orderId, decision.state());
    return decision.events();
  }
}
