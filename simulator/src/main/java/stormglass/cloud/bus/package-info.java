/// An event bus: which rules an event matches, what may be put on it, when a delivery is tried
/// again.
///
/// It knows no target: delivering is the composite's part.
@NullMarked
package stormglass.cloud.bus;

import org.jspecify.annotations.NullMarked;
