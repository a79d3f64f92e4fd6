/// The read model StockLevels: the products as customers see them.
///
/// It never touches the write side.
@NullMarked
package shop.inventory.stocklevels;

import org.jspecify.annotations.NullMarked;
