/// Tests of the shop's events in Avro.
@NullMarked
package shop.recording;

import org.jspecify.annotations.NullMarked;
