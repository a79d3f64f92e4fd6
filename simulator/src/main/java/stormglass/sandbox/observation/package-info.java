/// What happens in a running sandbox, as whoever watches it is told.
///
/// It knows neither who watches nor how anything came to happen.
@NullMarked
package stormglass.sandbox.observation;

import org.jspecify.annotations.NullMarked;
