package shop.ordering.customerorders;

import java.util.List;
import shop.events.Money;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderFulfilled;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderingEvent;
import stormglass.lambda.Item;

/// What an event of ordering adds to the order in the read model.
///
/// Each event sets attributes of its own, always to the same values. So it neither matters in which
/// order events come nor how often, and one write without condition is enough.
final class OrderChanges {

  private OrderChanges() {}

  /// The attributes that an event sets.
  static Item of(OrderingEvent event) {
    return switch (event) {
      case OrderPlaced placed ->
          money(Item.empty(), placed.total())
              .with("username", placed.username())
              .with("placedAt", placed.placedAt().toString())
              .with("lines", lines(placed));
      case OrderConfirmed confirmed ->
          Item.empty()
              .with("username", confirmed.username())
              .with("confirmedAt", confirmed.confirmedAt().toString());
      case OrderRejected rejected ->
          Item.empty()
              .with("username", rejected.username())
              .with("rejectedAt", rejected.rejectedAt().toString())
              .with("rejectionReason", rejected.reason().symbol());
      case OrderCancelled cancelled ->
          Item.empty()
              .with("username", cancelled.username())
              .with("cancelledAt", cancelled.cancelledAt().toString());
      case OrderFulfilled fulfilled ->
          Item.empty()
              .with("username", fulfilled.username())
              .with("fulfilledAt", fulfilled.fulfilledAt().toString());
    };
  }

  private static List<Item> lines(OrderPlaced placed) {
    return placed.lines().stream()
        .map(
            line ->
                money(Item.empty(), line.unitPrice())
                    .with("productId", line.productId())
                    .with("quantity", line.quantity()))
        .toList();
  }

  private static Item money(Item item, Money money) {
    return item.with("currency", money.currency()).with("cents", money.cents());
  }
}
