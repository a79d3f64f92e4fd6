/// Tests of sample events, with a schema validator as the oracle.
@NullMarked
package stormglass.sample;

import org.jspecify.annotations.NullMarked;
