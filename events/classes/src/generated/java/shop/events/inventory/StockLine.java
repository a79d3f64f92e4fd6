// Generated from the component StockLine; not to be edited.
package shop.events.inventory;

import stormglass.contracts.Flaws;

/// Some pieces of one product.
///
/// @param productId The product.
/// @param quantity How many pieces.
public record StockLine(String productId, int quantity) {

  public StockLine {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, StockLineJson.PRODUCT_ID);
    flaws = Flaws.whole(flaws, "quantity", quantity, 1, 999);
    Flaws.none(StockLine.class, flaws);
  }
}
