/// The command CancelOrder: a customer's own order becomes OrderCancelled.
///
/// It knows neither stock nor payments nor any read model.
@NullMarked
package shop.ordering.cancel;

import org.jspecify.annotations.NullMarked;
