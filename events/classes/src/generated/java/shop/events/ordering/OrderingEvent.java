// Generated from all schemas of the family; not to be edited.
package shop.events.ordering;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in ordering.
public sealed interface OrderingEvent extends ShopEvent permits 
    OrderCancelled, OrderConfirmed, OrderFulfilled, OrderPlaced, OrderRejected {

  /// Reads and writes every event of this family.
  Codec<OrderingEvent> CODEC =
      Codec.family(List.of(
          OrderCancelled.CODEC,
          OrderConfirmed.CODEC,
          OrderFulfilled.CODEC,
          OrderPlaced.CODEC,
          OrderRejected.CODEC));
}
