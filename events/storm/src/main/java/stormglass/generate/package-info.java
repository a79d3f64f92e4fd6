/// Java classes from schemas: records, sealed families, and codecs that need no reflection.
///
/// It knows neither files nor the board; what it writes compiles against the contracts alone.
@NullMarked
package stormglass.generate;

import org.jspecify.annotations.NullMarked;
