/// A blueprint under its traffic in virtual time, computed from a calibration.
///
/// It knows nothing of code, sockets or clocks, nor how results are shown or priced.
@NullMarked
package stormglass.forecast;

import org.jspecify.annotations.NullMarked;
