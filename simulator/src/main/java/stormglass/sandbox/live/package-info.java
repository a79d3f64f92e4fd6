/// Drives the shared cloud in real time: one lock, one clock that can jump, everything at once.
///
/// It knows neither wire protocols nor how a function's code is run.
@NullMarked
package stormglass.sandbox.live;

import org.jspecify.annotations.NullMarked;
