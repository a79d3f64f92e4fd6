/// Whether versions of a schema go together: who could no longer read whose events, and why.
///
/// It knows schemas as types; neither generated classes nor registries.
@NullMarked
package stormglass.compatibility;

import org.jspecify.annotations.NullMarked;
