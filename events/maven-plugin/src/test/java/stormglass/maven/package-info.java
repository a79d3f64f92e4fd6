@NullMarked
package stormglass.maven;

import org.jspecify.annotations.NullMarked;
