// Generated from shop.inventory@StockReservationFailed; not to be edited.
package shop.events.inventory;

import java.util.List;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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
    shortages = shortages == null ? null : StockReservationFailedJson.SHORTAGES.kept(shortages);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, StockReservationFailedJson.USERNAME);
    flaws = Flaws.rule(flaws, "shortages", shortages, StockReservationFailedJson.SHORTAGES);
    Flaws.none(StockReservationFailed.class, flaws);
  }

  /// A product of which too little is there.
  ///
  /// @param productId The product.
  /// @param requested How many pieces were asked for.
  /// @param available How many are there.
  public record Shortage(String productId, int requested, int available) {

    public Shortage {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "productId", productId, StockReservationFailedJson.PRODUCT_ID);
      flaws = Flaws.whole(flaws, "requested", requested, 1, 999);
      flaws = Flaws.whole(flaws, "available", available, 0, 998);
      Flaws.none(Shortage.class, flaws);
    }
  }
}
