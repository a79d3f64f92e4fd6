/// Tests of compatibility, with a schema validator as the oracle of its strict mode.
@NullMarked
package stormglass.compatibility;

import org.jspecify.annotations.NullMarked;
