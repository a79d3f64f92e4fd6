@NullMarked
package stormglass.pricing;

import org.jspecify.annotations.NullMarked;
