/// What every function of the shop shares at its edge: requests, queues, tables with an outbox,
/// logs.
///
/// It knows nothing of any context's rules and nothing of the simulator.
@NullMarked
package stormglass.lambda;

import org.jspecify.annotations.NullMarked;
