/// Drawings of boards: that nothing overlaps, that they are the same each time, and what they look
/// like.
@NullMarked
package stormglass.draw;

import org.jspecify.annotations.NullMarked;
