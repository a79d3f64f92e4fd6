// Generated from shop.inventory@StockReplenished; not to be edited.
package shop.events.inventory;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// New pieces of a product have come in.
///
/// @param productId The product.
/// @param quantity How many have come in.
/// @param available How many are there now.
public record StockReplenished(String productId, int quantity, @Nullable Integer available)
    implements InventoryEvent {

  /// Reads and writes this event.
  public static final Codec<StockReplenished> CODEC = Codec.of(new StockReplenishedJson());

  public StockReplenished {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, StockReplenishedJson.PRODUCT_ID);
    flaws = Flaws.whole(flaws, "quantity", quantity, 1, 1000000);
    if (available != null) {
      flaws = Flaws.whole(flaws, "available", available, 0, 2000000000);
    }
    Flaws.none(StockReplenished.class, flaws);
  }

  public StockReplenished withAvailable(@Nullable Integer available) {
    return new StockReplenished(productId, quantity, available);
  }
}
