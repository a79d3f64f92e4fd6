/// Event buses as EventBridge shows them: rules, targets, what is published, and the wire protocol.
///
/// It knows neither when a delivery is tried again nor who receives it.
@NullMarked
package stormglass.sandbox.bus;

import org.jspecify.annotations.NullMarked;
