/// The shop's events in Avro, as a run records them.
///
/// It knows neither how a run is made nor what the events mean.
@NullMarked
package shop.recording;

import org.jspecify.annotations.NullMarked;
