package stormglass.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import stormglass.contracts.InvalidRecord;
import stormglass.contracts.Metadata;

/// Events of one type as messages that stand alone, such as the records of a click stream: Avro's
/// single-object encoding. A message begins with the bytes C3 01 and the fingerprint of the schema
/// that wrote it; by that, what any released version has written is read. It has one owner.
///
/// ```java
/// byte[] message = messages.encode(metadata, viewed);
/// switch (messages.decode(message)) {
///   case AvroMessage.Of(var event) -> count(event.data());
///   case AvroMessage.Invalid(var violations) -> report(violations);
///   case AvroMessage.UnknownSchema(long fingerprint) -> report(fingerprint);
///   case AvroMessage.Malformed(String why) -> report(why);
/// }
/// ```
///
/// The form is that of the specification of Avro 1.12.0, "Single-object encoding" (read 2026-11).
///
/// @param <E> the event class
public final class AvroMessages<E> {

  private static final int HEADER = 2 + Long.BYTES;
  private static final byte[] MARKER = {(byte) 0xC3, 0x01};

  private final AvroCodec<E> codec;
  private final long own;
  private final Map<Long, AvroReader<E>> readers = new HashMap<>();

  private AvroMessages(AvroCodec<E> codec, List<Schema> released) {
    this.codec = codec;
    this.own = SchemaNormalization.parsingFingerprint64(codec.schema());
    for (Schema schema : released) {
      readers.put(SchemaNormalization.parsingFingerprint64(schema), codec.reader(schema));
    }
    readers.put(own, codec.reader());
  }

  /// Messages of a codec's type, in its own and all released versions.
  public static <E> AvroMessages<E> of(AvroCodec<E> codec) {
    return of(codec, released(codec.type()));
  }

  /// @param released versions of the schema whose messages are read too
  static <E> AvroMessages<E> of(AvroCodec<E> codec, List<Schema> released) {
    return new AvroMessages<>(codec, released);
  }

  /// The released versions of a type's schema, which lie beside it.
  static List<Schema> released(AvroType<?> type) {
    String resource = "/avro/released/" + type.source() + "@" + type.detailType() + ".jsonl";
    try (InputStream in = type.getClass().getResourceAsStream(resource)) {
      List<Schema> released = new ArrayList<>();
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, UTF_8))
            .lines()
            .forEach(line -> released.add(new Schema.Parser().parse(line)));
      }
      return List.copyOf(released);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The detail as a message.
  public byte[] encode(Metadata metadata, E data) {
    byte[] body = codec.encode(metadata, data);
    return ByteBuffer.allocate(HEADER + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MARKER)
        .putLong(own)
        .put(body)
        .array();
  }

  /// Reads a message, whatever bytes it may be. As in Avro, what follows the event is passed over.
  public AvroMessage<E> decode(byte[] message) {
    if (message.length < HEADER || !Arrays.equals(message, 0, 2, MARKER, 0, 2)) {
      return new AvroMessage.Malformed<>("It does not begin as a message of Avro does.");
    }
    long fingerprint =
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
    AvroReader<E> reader = readers.get(fingerprint);
    if (reader == null) {
      return new AvroMessage.UnknownSchema<>(fingerprint);
    }
    try {
      return new AvroMessage.Of<>(reader.read(Arrays.copyOfRange(message, HEADER, message.length)));
    } catch (IOException | AvroRuntimeException e) {
      return new AvroMessage.Malformed<>(String.valueOf(e.getMessage()));
    } catch (InvalidRecord e) {
      return new AvroMessage.Invalid<>(e.violations());
    } catch (UnsupportedOperationException e) {
      // A length beyond Java's arrays.
      return new AvroMessage.Malformed<>(String.valueOf(e.getMessage()));
    }
  }
}
