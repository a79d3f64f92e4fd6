/// The policies of ordering: orders are confirmed or rejected.
///
/// It knows neither how stock is kept nor how cards are charged.
@NullMarked
package shop.ordering.policies;

import org.jspecify.annotations.NullMarked;
