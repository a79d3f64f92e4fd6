/// Drives sessions over HTTP in real time.
///
/// It knows neither what the sessions want nor who answers them.
@NullMarked
package stormglass.traffic.http;

import org.jspecify.annotations.NullMarked;
