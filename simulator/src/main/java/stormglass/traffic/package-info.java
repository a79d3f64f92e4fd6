/// Who does what and when: arrivals, sessions, mixes and recordings, always seeded.
///
/// It knows neither a shop nor how a request travels; a driver does.
@NullMarked
package stormglass.traffic;

import org.jspecify.annotations.NullMarked;
