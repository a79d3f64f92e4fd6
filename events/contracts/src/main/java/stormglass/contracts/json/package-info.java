/// JSON bytes, read and written one token at a time without a tree in between.
///
/// It knows nothing of events.
@NullMarked
package stormglass.contracts.json;

import org.jspecify.annotations.NullMarked;
