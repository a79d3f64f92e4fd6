/// Prices, and bills made of them: usage in, money out.
///
/// It knows nothing of what caused the usage, and shows nothing.
@NullMarked
package stormglass.pricing;

import org.jspecify.annotations.NullMarked;
