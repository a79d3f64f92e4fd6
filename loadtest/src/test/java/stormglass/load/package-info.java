/// The shop's sessions as a Gatling simulation.
///
/// It knows no request of its own: what is sent, and what is expected, comes from the traffic.
@NullMarked
package stormglass.load;

import org.jspecify.annotations.NullMarked;
