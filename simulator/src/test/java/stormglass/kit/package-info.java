@NullMarked
package stormglass.kit;

import org.jspecify.annotations.NullMarked;
