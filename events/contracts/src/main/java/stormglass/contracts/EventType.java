package stormglass.contracts;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonWriter;

/// One type of event: its names, its class, and how its data is read and written.
///
/// The implementations are generated, one per schema.
public interface EventType<E> {

  /// Who says it, such as `shop.ordering`.
  String source();

  /// What happened, such as `OrderPlaced`.
  String detailType();

  /// The class of the data.
  Class<E> dataClass();

  /// Reads the data; null, and the violations are in the decoder, when it breaks the schema.
  @Nullable E read(Decoder in);

  /// Writes the data.
  void write(E data, JsonWriter out);
}
