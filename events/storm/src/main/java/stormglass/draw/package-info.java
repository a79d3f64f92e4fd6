/// Draws a board: as sticky notes on a wall, and in the notations of other tools.
///
/// It knows the board and its schemas, but neither a template nor where files go.
@NullMarked
package stormglass.draw;

import org.jspecify.annotations.NullMarked;
