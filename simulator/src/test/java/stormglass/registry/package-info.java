/// A folder of schemas against a registry that behaves as it is told.
@NullMarked
package stormglass.registry;

import org.jspecify.annotations.NullMarked;
