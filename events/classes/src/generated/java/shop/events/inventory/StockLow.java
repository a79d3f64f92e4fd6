// Generated from shop.inventory@StockLow; not to be edited.
package shop.events.inventory;

import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A product is about to run out.
///
/// @param productId The product.
/// @param available How many pieces are left.
/// @param threshold From which quantity on it counts as low.
public record StockLow(String productId, int available, int threshold) implements InventoryEvent {

  /// Reads and writes this event.
  public static final Codec<StockLow> CODEC = Codec.of(new StockLowJson());

  public StockLow {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, StockLowJson.PRODUCT_ID);
    flaws = Flaws.whole(flaws, "available", available, 0, 1000000);
    flaws = Flaws.whole(flaws, "threshold", threshold, 1, 1000000);
    Flaws.none(StockLow.class, flaws);
  }
}
