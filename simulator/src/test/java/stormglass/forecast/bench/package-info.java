/// Measures how fast the forecast is.
///
/// It knows the forecast only from outside.
@NullMarked
package stormglass.forecast.bench;

import org.jspecify.annotations.NullMarked;
