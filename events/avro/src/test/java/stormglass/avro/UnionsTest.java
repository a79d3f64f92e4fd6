package stormglass.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnionsTest {

  private static final Schema OPTIONAL =
      Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.LONG));

  @Test
  void anAbsentValueIsNull() throws IOException {
    assertThat(read(written(null))).isNull();
    assertThat(Unions.isNull(decoder(written(null)))).isTrue();
  }

  @Test
  void aPresentValueIsItself() throws IOException {
    BinaryDecoder in = decoder(written(7L));

    assertThat(read(written(7L))).isEqualTo(7L);
    assertThat(Unions.isNull(in)).isFalse();
    assertThat(in.readLong()).isEqualTo(7L);
  }

  private static byte[] written(@Nullable Long value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
    if (Unions.isPresent(value, out) && value != null) {
      out.writeLong(value);
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static @Nullable Object read(byte[] bytes) throws IOException {
    return new GenericDatumReader<>(OPTIONAL).read(null, decoder(bytes));
  }

  private static BinaryDecoder decoder(byte[] bytes) {
    return DecoderFactory.get().binaryDecoder(bytes, null);
  }
}
