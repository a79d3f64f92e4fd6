/// Tests of the board.
///
/// They know the shop's own board and schemas as files.
@NullMarked
package stormglass.board;

import org.jspecify.annotations.NullMarked;
