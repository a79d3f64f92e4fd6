/// Measures the sandbox over its port.
@NullMarked
package stormglass.sandbox.bench;

import org.jspecify.annotations.NullMarked;
