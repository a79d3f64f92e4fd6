/// The command PlaceOrder: a customer's order becomes OrderPlaced.
///
/// It knows neither stock nor payments nor any read model.
@NullMarked
package shop.ordering.place;

import org.jspecify.annotations.NullMarked;
