/// What a run measures of functions, routes and events, and how AWS is modelled to differ.
///
/// It knows neither how it was measured nor who computes with it.
@NullMarked
package stormglass.calibration;

import org.jspecify.annotations.NullMarked;
