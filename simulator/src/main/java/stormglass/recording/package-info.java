/// The events of a run as files: each in a form of its blueprint's own where there is one,
/// otherwise as a line of JSON.
///
/// It knows neither what the forms are nor how a run is made.
@NullMarked
package stormglass.recording;

import org.jspecify.annotations.NullMarked;
