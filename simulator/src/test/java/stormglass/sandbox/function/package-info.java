/// Tests of running functions.
@NullMarked
package stormglass.sandbox.function;

import org.jspecify.annotations.NullMarked;
