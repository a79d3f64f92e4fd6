/// Tests of the Avro adapters, with Avro's generic reader and writer as the oracle.
@NullMarked
package stormglass.avro;

import org.jspecify.annotations.NullMarked;
