// Generated from the component StockLine; not to be edited.
package shop.events.inventory;

/// Some pieces of one product.
///
/// @param productId The product.
/// @param quantity How many pieces.
public record StockLine(String productId, int quantity) {}
