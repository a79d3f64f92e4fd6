/// The generator of event classes as a goal of Maven builds elsewhere.
///
/// It knows neither this repository's schemas nor the board.
@NullMarked
package stormglass.maven;

import org.jspecify.annotations.NullMarked;
