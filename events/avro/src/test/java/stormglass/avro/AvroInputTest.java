package stormglass.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroInputTest {

  private static final Schema OPTIONAL =
      Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.LONG));

  private interface Writing {
    void to(BinaryEncoder out) throws IOException;
  }

  @Test
  void anAbsentValueIsNull() throws IOException {
    assertThat(theirs(optional(null))).isNull();
    assertThat(input(optional(null)).isNull()).isTrue();
  }

  @Test
  void aPresentValueIsItself() throws IOException {
    AvroInput in = input(optional(7L));

    assertThat(theirs(optional(7L))).isEqualTo(7L);
    assertThat(in.isNull()).isFalse();
    assertThat(in.readLong()).isEqualTo(7L);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void aBranchThatThereIsNotIsRefused(int branch) throws IOException {
    byte[] bytes = written(out -> out.writeIndex(branch));

    assertThatIOException().isThrownBy(() -> input(bytes).isNull());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void aSymbolThatThereIsNotIsRefused(int symbol) throws IOException {
    byte[] bytes = written(out -> out.writeEnum(symbol));

    assertThatIOException().isThrownBy(() -> input(bytes).readEnum(3));
    assertThat(input(written(out -> out.writeEnum(2))).readEnum(3)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0b9c2c61-97d9-4f2b-8a27-4f4a6b7a9d1g",
        "0b9c2c61-97d9-4f2b-8a27-4f4a6b7a9d100"
      })
  void whatIsNoUuidIsRefusedAndNotTold(String text) throws IOException {
    byte[] bytes = written(out -> out.writeString(text));

    assertThatIOException()
        .isThrownBy(() -> input(bytes).readUuid())
        .withMessage("a text is no UUID");
  }

  @Test
  void aUuidIsReadAfterALongerText() throws IOException {
    UUID id = UUID.fromString("0b9c2c61-97d9-4f2b-8a27-4f4a6b7a9d10");
    AvroInput in =
        input(
            written(
                out -> {
                  new AvroOutput(out).writeUuid(id);
                  out.writeString("x".repeat(99));
                  new AvroOutput(out).writeUuid(id);
                }));

    assertThat(in.readUuid()).isEqualTo(id);
    assertThat(in.readString()).hasSize(99);
    assertThat(in.readUuid()).isEqualTo(id);
  }

  @Test
  void asDeepAsIsWrittenIsReadAndNoDeeper() throws IOException {
    AvroOutput out = new AvroOutput(encoder(new ByteArrayOutputStream()));
    AvroInput in = input(new byte[0]);
    for (int i = 0; i < AvroInput.MAX_DEPTH; i++) {
      out.enter();
      in.enter();
    }

    assertThatIllegalArgumentException().isThrownBy(out::enter);
    assertThatIOException().isThrownBy(in::enter).withMessageContaining("64");
  }

  private static byte[] optional(@Nullable Long value) throws IOException {
    return written(
        encoder -> {
          AvroOutput out = new AvroOutput(encoder);
          if (out.isPresent(value) && value != null) {
            out.writeLong(value);
          }
        });
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = encoder(bytes);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static BinaryEncoder encoder(ByteArrayOutputStream bytes) {
    return EncoderFactory.get().binaryEncoder(bytes, null);
  }

  private static @Nullable Object theirs(byte[] bytes) throws IOException {
    return new GenericDatumReader<>(OPTIONAL).read(null, decoder(bytes));
  }

  private static AvroInput input(byte[] bytes) {
    return new AvroInput(decoder(bytes), null);
  }

  private static BinaryDecoder decoder(byte[] bytes) {
    return DecoderFactory.get().binaryDecoder(bytes, null);
  }
}
