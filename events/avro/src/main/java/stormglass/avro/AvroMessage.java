package stormglass.avro;

/// What came of reading a message.
///
/// @param <E> the event class
public sealed interface AvroMessage<E> {

  /// The message holds an event.
  record Of<E>(AvroEvent<E> event) implements AvroMessage<E> {}

  /// It was written with a schema that is neither the current one nor a released version of it.
  ///
  /// @param fingerprint of the schema, CRC-64-AVRO
  record UnknownSchema<E>(long fingerprint) implements AvroMessage<E> {}

  /// The bytes are no message, or none of an event.
  ///
  /// @param why in words
  record Malformed<E>(String why) implements AvroMessage<E> {}
}
