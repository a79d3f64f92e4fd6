/// The schemas of events as the EventBridge Schema Registry holds them, read into types.
///
/// It knows nothing of Java code or of the board.
@NullMarked
package stormglass.schema;

import org.jspecify.annotations.NullMarked;
