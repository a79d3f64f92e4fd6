package shop.ordering.policies;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.StockReservationFailed;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected.RejectionReason;
import shop.events.ordering.OrderingEvent;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentDeclined;
import shop.ordering.policies.Order.Status;
import stormglass.lambda.Decision;

/// Orders with their policies over a map in place of a table.
public final class OrdersModel {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:01Z");

  private final Map<UUID, Order> orders = new HashMap<>();

  /// What PlaceOrder leaves behind.
  public void place(OrderPlaced placed) {
    orders.put(
        placed.orderId(),
        new Order(placed.orderId(), placed.username(), placed.total(), Status.PLACED));
  }

  /// What CancelOrder leaves behind.
  public void cancel(OrderCancelled cancelled) {
    orders.put(cancelled.orderId(), of(cancelled.orderId()).with(Status.CANCELLED));
  }

  /// What follows from an event.
  public List<? extends ShopEvent> on(ShopEvent event) {
    return switch (event) {
      case PaymentAuthorized authorized -> commit(Orders.confirm(of(authorized.orderId()), NOW));
      case PaymentDeclined declined ->
          commit(
              Orders.reject(of(declined.orderId()), RejectionReason.Known.PAYMENT_DECLINED, NOW));
      case StockReservationFailed failed ->
          commit(Orders.reject(of(failed.orderId()), RejectionReason.Known.OUT_OF_STOCK, NOW));
      case ShopEvent ignored -> List.of();
    };
  }

  /// `PLACED`, `CONFIRMED`, `REJECTED` or `CANCELLED`.
  public String status(UUID orderId) {
    return of(orderId).status().name();
  }

  private Order of(UUID orderId) {
    return Objects.requireNonNull(orders.get(orderId));
  }

  private List<OrderingEvent> commit(Decision<Order, OrderingEvent> decision) {
    orders.put(decision.state().orderId(), decision.state());
    return decision.events();
  }
}
