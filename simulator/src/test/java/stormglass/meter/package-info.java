@NullMarked
package stormglass.meter;

import org.jspecify.annotations.NullMarked;
