/// Tests of the sandbox over its port.
@NullMarked
package stormglass.sandbox;

import org.jspecify.annotations.NullMarked;
