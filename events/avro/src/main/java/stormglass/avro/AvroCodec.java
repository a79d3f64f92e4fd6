package stormglass.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import stormglass.contracts.Metadata;

/// Writes one type of event in Avro, and makes readers of it.
///
/// ```java
/// byte[] bytes = OrderPlacedAvro.CODEC.encode(metadata, placed);
/// AvroEvent<OrderPlaced> event = OrderPlacedAvro.CODEC.reader().read(bytes);
/// ```
///
/// Avro holds times to the millisecond, and of a symbol that the schema does not list only that it
/// is none of the listed.
///
/// @param <E> the event class
public final class AvroCodec<E> {

  private final AvroType<E> type;
  private final Schema schema;

  private AvroCodec(AvroType<E> type, Schema schema) {
    this.type = type;
    this.schema = schema;
  }

  /// The codec of one type of event, whose schema lies beside it.
  public static <E> AvroCodec<E> of(AvroType<E> type) {
    String resource = "/avro/" + type.source() + "@" + type.detailType() + ".avsc";
    try (InputStream in = type.getClass().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new AvroCodec<>(type, new Schema.Parser().parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The type of event.
  public AvroType<E> type() {
    return type;
  }

  /// The schema of what is written: the event's detail, a record of metadata and data.
  public Schema schema() {
    return schema;
  }

  /// A reader of what this codec writes.
  public AvroReader<E> reader() {
    return reader(schema);
  }

  /// A reader of what another version of the schema has written.
  ///
  /// @throws org.apache.avro.AvroTypeException when reading, where the versions do not go together
  public AvroReader<E> reader(Schema writer) {
    return new AvroReader<>(type, writer, schema);
  }

  /// The detail in Avro's binary form, without its schema.
  ///
  /// @throws IllegalArgumentException when it is nested deeper than can be read
  public byte[] encode(Metadata metadata, E data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      write(metadata, data, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Writes the detail to an encoder of any form, binary or JSON.
  ///
  /// @throws IllegalArgumentException when it is nested deeper than can be read
  public void write(Metadata metadata, E data, Encoder encoder) throws IOException {
    AvroOutput out = new AvroOutput(encoder);
    out.writeUuid(metadata.eventId());
    out.writeUuid(metadata.correlationId());
    out.writeUuid(metadata.causationId());
    out.writeInstant(metadata.occurredAt());
    type.write(data, out);
  }
}
