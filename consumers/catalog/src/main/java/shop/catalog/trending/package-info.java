/// The read model TrendingProducts: how often which product was looked at, hour by hour.
///
/// It knows the click stream alone; a product's name and price are told elsewhere.
@NullMarked
package shop.catalog.trending;

import org.jspecify.annotations.NullMarked;
