/// Shows results: on a terminal, as JSON, and as one HTML file.
///
/// It computes nothing: every figure is in the result that it is given.
@NullMarked
package stormglass.report;

import org.jspecify.annotations.NullMarked;
