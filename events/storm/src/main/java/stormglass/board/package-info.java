/// The event-storming wall as data: what stands on it, what leads to what, and whether that follows
/// the grammar of event storming.
///
/// It knows nothing of Java code or of how a board is drawn.
@NullMarked
package stormglass.board;

import org.jspecify.annotations.NullMarked;
