package stormglass.avro;

import java.io.IOException;

/// One type of event: its names, its class, and how its data is read and written in Avro.
///
/// The implementations are generated, one per schema.
public interface AvroType<E> {

  /// Who says it, such as `shop.ordering`.
  String source();

  /// What happened, such as `OrderPlaced`.
  String detailType();

  /// The class of the data.
  Class<E> dataClass();

  /// Reads the data, whatever version wrote them: the input resolves the difference.
  E read(AvroInput in) throws IOException;

  /// Writes the data.
  void write(E data, AvroOutput out) throws IOException;
}
