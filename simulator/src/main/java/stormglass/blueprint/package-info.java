/// A deployable template as a typed graph, with every name, ARN and URL resolved.
///
/// It knows nothing of how the graph is run, simulated, measured or priced.
@NullMarked
package stormglass.blueprint;

import org.jspecify.annotations.NullMarked;
