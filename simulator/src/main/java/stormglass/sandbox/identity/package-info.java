/// Who a caller is, and whom a token was given to.
///
/// It knows neither what a caller may do nor what is asked of whom.
@NullMarked
package stormglass.sandbox.identity;

import org.jspecify.annotations.NullMarked;
