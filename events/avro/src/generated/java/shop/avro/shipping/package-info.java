// Generated from all schemas; not to be edited.
/// Adapters between event classes and Avro.
///
/// They know nothing but the event classes and Avro's encoder and decoder.
@NullMarked
package shop.avro.shipping;

import org.jspecify.annotations.NullMarked;
