/// Records latencies and counts over time, so that every number of a report has enough samples.
///
/// It knows neither what was measured nor how it is shown.
@NullMarked
package stormglass.latency;

import org.jspecify.annotations.NullMarked;
