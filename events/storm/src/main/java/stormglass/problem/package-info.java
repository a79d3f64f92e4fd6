/// What is wrong with an input, where, and what to do about it.
///
/// It knows neither what kind of input it was nor how problems are shown.
@NullMarked
package stormglass.problem;

import org.jspecify.annotations.NullMarked;
