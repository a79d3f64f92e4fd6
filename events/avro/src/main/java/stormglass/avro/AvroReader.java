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
import stormglass.contracts.InvalidRecord;
import stormglass.contracts.Metadata;

/// Reads one type of event that one version of its schema has written. It has one owner: its
/// decoder is used again for each event.
///
/// @param <E> the event class
public final class AvroReader<E> {

  private final AvroType<E> type;
  private final ResolvingDecoder resolving;
  private final AvroInput resolved;
  private final boolean isSame;
  private final AvroInput plain;
  private BinaryDecoder binary;

  AvroReader(AvroType<E> type, Schema writer, Schema reader) {
    this.type = type;
    try {
      this.resolving = DecoderFactory.get().resolvingDecoder(writer, reader, null);
    } catch (IOException e) {
      throw new IllegalStateException("no decoder was there to be read", e);
    }
    this.resolved = new AvroInput(resolving, resolving);
    this.isSame = writer.equals(reader);
    this.binary = DecoderFactory.get().binaryDecoder(new byte[0], null);
    this.plain = new AvroInput(binary, null);
  }

  /// Reads a detail in Avro's binary form.
  ///
  /// @throws IOException when the bytes are no such detail, or nested deeper than
  ///   [AvroInput#MAX_DEPTH]
  /// @throws InvalidRecord when a part of it breaks the event's schema, for Avro has no bounds
  public AvroEvent<E> read(byte[] bytes) throws IOException {
    binary = DecoderFactory.get().binaryDecoder(bytes, binary);
    return isSame ? event(plain.from(binary)) : read(binary);
  }

  /// Reads a detail from a decoder of any form, binary or JSON.
  ///
  /// @throws IOException when there is no such detail
  /// @throws InvalidRecord when a part of it breaks the event's schema
  public AvroEvent<E> read(Decoder in) throws IOException {
    resolving.configure(in);
    AvroEvent<E> event = event(resolved.from(resolving));
    resolving.drain();
    return event;
  }

  private AvroEvent<E> event(AvroInput in) throws IOException {
    Metadata metadata = null;
    E data = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> metadata = metadata(in);
        default -> data = type.read(in);
      }
    }
    return new AvroEvent<>(Objects.requireNonNull(metadata), Objects.requireNonNull(data));
  }

  private static Metadata metadata(AvroInput in) throws IOException {
    UUID eventId = null;
    UUID correlationId = null;
    UUID causationId = null;
    Instant occurredAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> eventId = in.readUuid();
        case 1 -> correlationId = in.readUuid();
        case 2 -> causationId = in.readUuid();
        default -> occurredAt = in.readInstant();
      }
    }
    return new Metadata(
        Objects.requireNonNull(eventId),
        Objects.requireNonNull(correlationId),
        Objects.requireNonNull(causationId),
        Objects.requireNonNull(occurredAt));
  }
}
