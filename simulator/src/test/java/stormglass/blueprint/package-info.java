@NullMarked
package stormglass.blueprint;

import org.jspecify.annotations.NullMarked;
