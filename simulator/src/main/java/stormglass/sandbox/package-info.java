/// The embedded cloud: a blueprint, or nothing yet, running in real time behind one port.
///
/// It knows no shop, no traffic and no report.
@NullMarked
package stormglass.sandbox;

import org.jspecify.annotations.NullMarked;
