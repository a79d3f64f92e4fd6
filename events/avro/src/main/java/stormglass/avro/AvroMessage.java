package stormglass.avro;

import java.util.List;
import stormglass.contracts.Violation;

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

  /// It was read, but its values are none that the event's schema allows: Avro has no bounds.
  ///
  /// @param violations all that is wrong with the first part of it that is not allowed, with
  ///   pointers that begin at that part
  record Invalid<E>(List<Violation> violations) implements AvroMessage<E> {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /// The bytes are no message, or none of an event, or nested deeper than [AvroInput#MAX_DEPTH].
  ///
  /// @param why in words
  record Malformed<E>(String why) implements AvroMessage<E> {}
}
