/// The command Restock: what the owner bought becomes StockReplenished.
///
/// It knows neither orders nor any read model.
@NullMarked
package shop.inventory.restock;

import org.jspecify.annotations.NullMarked;
