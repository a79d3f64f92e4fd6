package shop.ordering.policies;

import java.time.Instant;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import shop.events.ordering.OrderingEvent;
import shop.ordering.policies.Order.Status;
import stormglass.lambda.Decision;

/// The policies of ordering as pure decisions: only a placed order is confirmed or rejected; what
/// comes twice, or after the customer has cancelled, changes nothing.
final class Orders {

  private Orders() {}

  /// Whenever a payment is authorized, confirm the order.
  static Decision<Order, OrderingEvent> confirm(Order order, Instant now) {
    return switch (order.status()) {
      case PLACED ->
          Decision.of(
              order.with(Status.CONFIRMED),
              new OrderConfirmed(order.orderId(), order.username(), order.total(), now));
      case CONFIRMED, REJECTED, CANCELLED -> Decision.silent(order);
    };
  }

  /// Whenever stock cannot be reserved, or a payment is declined, reject the order.
  static Decision<Order, OrderingEvent> reject(Order order, RejectionReason reason, Instant now) {
    return switch (order.status()) {
      case PLACED ->
          Decision.of(
              order.with(Status.REJECTED),
              new OrderRejected(order.orderId(), order.username(), reason, now));
      case CONFIRMED, REJECTED, CANCELLED -> Decision.silent(order);
    };
  }
}
