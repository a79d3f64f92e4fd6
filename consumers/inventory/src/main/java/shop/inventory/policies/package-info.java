/// The policies of inventory: stock is reserved for orders and released again.
///
/// It knows nothing of prices, payments and read models.
@NullMarked
package shop.inventory.policies;

import org.jspecify.annotations.NullMarked;
