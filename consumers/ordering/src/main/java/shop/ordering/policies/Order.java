package shop.ordering.policies;

import java.util.Optional;
import java.util.UUID;
import shop.events.Money;
import stormglass.lambda.Aggregates.Kind;
import stormglass.lambda.Item;

/// An order as the policies of ordering see it. PlaceOrder made it and CancelOrder may end it.
///
/// @param total what the customer will pay
record Order(UUID orderId, String username, Money total, Status status) {

  /// Where the order is on its way.
  enum Status {
    PLACED,
    CONFIRMED,
    REJECTED,
    CANCELLED
  }

  Order with(Status next) {
    return new Order(orderId, username, total, next);
  }

  /// How orders stand in ordering's table.
  static Kind<Order> kind() {
    return new Kind<>(
        "order", Order::of, (item, order) -> item.with("status", order.status.name()));
  }

  private static Order of(Optional<Item> found) {
    Item item =
        found.orElseThrow(() -> new IllegalStateException("An event tells of no known order."));
    return new Order(
        UUID.fromString(item.text("orderId")),
        item.text("username"),
        new Money(item.text("currency"), item.number("cents")),
        Status.valueOf(item.text("status")));
  }
}
