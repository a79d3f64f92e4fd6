// Generated from all schemas of the family; not to be edited.
package shop.events.inventory;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in inventory.
public sealed interface InventoryEvent extends ShopEvent permits 
    StockLow, StockReleased, StockReplenished, StockReservationFailed, StockReserved {

  /// Reads and writes every event of this family.
  Codec<InventoryEvent> CODEC =
      Codec.family(List.of(
          StockLow.CODEC,
          StockReleased.CODEC,
          StockReplenished.CODEC,
          StockReservationFailed.CODEC,
          StockReserved.CODEC));
}
