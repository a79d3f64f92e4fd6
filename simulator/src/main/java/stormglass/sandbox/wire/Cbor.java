package stormglass.sandbox.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// CBOR as the SDK for Java sends it to Kinesis: the same trees as [Json], bytes as byte strings,
/// moments in milliseconds with the tag 1 (SDK for Java 2.40, aws-cbor-protocol, 2026-11).
///
/// Its library is loaded when this class is.
public final class Cbor {

  private static final int MOMENT = 1;

  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(500)
                  .maxStringLength(16 << 20)
                  .build())
          .build();

  private static final Json.Leaves LEAVES =
      new Json.Leaves() {
        @Override
        public Object number(JsonParser from) throws IOException {
          return ((CBORParser) from).getCurrentTag() == MOMENT
              ? Instant.ofEpochMilli(from.getValueAsLong())
              : Json.number(from);
        }

        @Override
        public void moment(JsonGenerator to, Instant at) throws IOException {
          ((CBORGenerator) to).writeTag(MOMENT);
          to.writeNumber(at.toEpochMilli());
        }
      };

  private Cbor() {}

  /// Reads one value, of the kinds of [Json#read], with bytes as `byte[]` and moments as `Instant`.
  ///
  /// @throws Refusal a `SerializationException` if it is not CBOR
  public static @Nullable Object read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      return Json.tree(parser, LEAVES);
    } catch (IOException e) {
      throw Json.malformed();
    }
  }

  /// Writes a value of the kinds that [#read] returns.
  public static byte[] write(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator cbor = FACTORY.createGenerator(bytes)) {
      Json.put(cbor, value, LEAVES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
