package stormglass.avro;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.InvalidRecord;
import stormglass.contracts.Metadata;

/// Reads one type of event that one version of its schema has written. It has one owner: its
/// decoder is used again for each event.
///
/// @param <E> the event class
public final class AvroReader<E> {

  private final AvroType<E> type;
  private final ResolvingDecoder resolving;
  private @Nullable BinaryDecoder binary;

  AvroReader(AvroType<E> type, Schema writer, Schema reader) {
    this.type = type;
    try {
      this.resolving = DecoderFactory.get().resolvingDecoder(writer, reader, null);
    } catch (IOException e) {
      throw new IllegalStateException("no decoder was there to be read", e);
    }
  }

  /// Reads a detail in Avro's binary form.
  ///
  /// @throws IOException when the bytes are no such detail
  /// @throws InvalidRecord when a part of it breaks the event's schema, for Avro has no bounds
  public AvroEvent<E> read(byte[] bytes) throws IOException {
    binary = DecoderFactory.get().binaryDecoder(bytes, binary);
    return read(binary);
  }

  /// Reads a detail from a decoder of any form, binary or JSON.
  ///
  /// @throws IOException when there is no such detail
  /// @throws InvalidRecord when a part of it breaks the event's schema
  public AvroEvent<E> read(Decoder in) throws IOException {
    resolving.configure(in);
    Metadata metadata = null;
    E data = null;
    Schema.Field[] order = resolving.readFieldOrderIfDiff();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> metadata = metadata();
        default -> data = type.read(resolving);
      }
    }
    resolving.drain();
    return new AvroEvent<>(Objects.requireNonNull(metadata), Objects.requireNonNull(data));
  }

  private Metadata metadata() throws IOException {
    UUID eventId = null;
    UUID correlationId = null;
    UUID causationId = null;
    Instant occurredAt = null;
    Schema.Field[] order = resolving.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> eventId = UUID.fromString(resolving.readString());
        case 1 -> correlationId = UUID.fromString(resolving.readString());
        case 2 -> causationId = UUID.fromString(resolving.readString());
        default -> occurredAt = Instant.ofEpochMilli(resolving.readLong());
      }
    }
    return new Metadata(
        Objects.requireNonNull(eventId),
        Objects.requireNonNull(correlationId),
        Objects.requireNonNull(causationId),
        Objects.requireNonNull(occurredAt));
  }
}
