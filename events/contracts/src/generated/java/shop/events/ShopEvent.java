// Generated from all schemas of the family; not to be edited.
package shop.events;

import java.util.List;
import shop.events.inventory.InventoryEvent;
import shop.events.ordering.OrderingEvent;
import shop.events.payments.PaymentsEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in the shop.
public sealed interface ShopEvent permits InventoryEvent, OrderingEvent, PaymentsEvent {

  /// Reads and writes every event of this family.
  Codec<ShopEvent> CODEC =
      Codec.family(List.of(InventoryEvent.CODEC, OrderingEvent.CODEC, PaymentsEvent.CODEC));
}
