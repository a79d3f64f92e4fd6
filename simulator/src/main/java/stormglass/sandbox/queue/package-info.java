/// Queues as SQS shows them: names, attributes, messages, and the wire protocol.
///
/// It knows neither who else sends and receives nor when a message becomes visible.
@NullMarked
package stormglass.sandbox.queue;

import org.jspecify.annotations.NullMarked;
