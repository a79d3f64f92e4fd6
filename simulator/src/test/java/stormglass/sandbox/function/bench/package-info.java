/// What running functions in the sandbox's JVM costs.
@NullMarked
package stormglass.sandbox.function.bench;

import org.jspecify.annotations.NullMarked;
