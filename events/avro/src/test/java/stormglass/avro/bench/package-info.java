/// What Avro costs through our adapters, beside what it costs through Avro's own classes.
///
/// It is no part of the tests: nothing here runs in the build.
@NullMarked
package stormglass.avro.bench;

import org.jspecify.annotations.NullMarked;
