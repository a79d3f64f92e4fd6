/// Whether the books of a run balance: nothing lost, nothing done twice, every effect explained.
///
/// It knows neither how the run was made nor any one blueprint's business.
@NullMarked
package stormglass.ledger;

import org.jspecify.annotations.NullMarked;
