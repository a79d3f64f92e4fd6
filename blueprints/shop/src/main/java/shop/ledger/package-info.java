/// Whether the books of a run balance for the shop: every order ends once, nothing of stock or
/// money is lost, and customers see what happened.
///
/// It knows neither how a run is made nor the code of any function: what it expects, it works out
/// from the events by rules of its own.
@NullMarked
package shop.ledger;

import org.jspecify.annotations.NullMarked;
