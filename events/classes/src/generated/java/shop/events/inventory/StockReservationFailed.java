// Generated from shop.inventory@StockReservationFailed; not to be edited.
package shop.events.inventory;

import java.util.List;
import java.util.UUID;
import stormglass.contracts.Codec;

/// At least one product of the order is not there in the quantity ordered.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param shortages What is missing.
public record StockReservationFailed(UUID orderId, String username, List<Shortage> shortages)
    implements InventoryEvent {

  /// Reads and writes this event.
  public static final Codec<StockReservationFailed> CODEC =
      Codec.of(new StockReservationFailedJson());

  public StockReservationFailed {
    shortages = List.copyOf(shortages);
  }

  /// A product of which too little is there.
  ///
  /// @param productId The product.
  /// @param requested How many pieces were asked for.
  /// @param available How many are there.
  public record Shortage(String productId, int requested, int available) {}
}
