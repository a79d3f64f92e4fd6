package stormglass.avro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.avro.ShopAvro;
import shop.avro.catalog.ProductViewedAvro;
import shop.events.ShopEvent;
import shop.events.catalog.ProductViewed;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;
import stormglass.problem.Reading;
import stormglass.sample.Sample;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;

/// Messages held against Avro's own encoder and decoder of messages, with generic records.
class AvroMessagesTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final GenericData PLAIN = new GenericData();
  private static final AvroCodec<ProductViewed> VIEWED = ProductViewedAvro.CODEC;

  private static Samples samples() {
    EventSchema schema =
        AvroCodecTest.schemas().stream()
            .filter(each -> each.detailType().equals("ProductViewed"))
            .findFirst()
            .orElseThrow();
    if (Samples.of(schema, new SplittableRandom(SEED)) instanceof Reading.Of<Samples>(var of, _)) {
      return of;
    }
    throw new AssertionError("no samples of " + schema.registryName());
  }

  private static Envelope<ShopEvent> event(Sample sample) {
    return ShopEvent.CODEC.decode(sample.json().getBytes(UTF_8), Strictness.STRICT).orThrow();
  }

  private static GenericRecord generic(Sample sample, Schema schema) {
    return (GenericRecord)
        Objects.requireNonNull(GenericEvents.of(sample.event().get("detail"), schema));
  }

  private static byte[] theirs(GenericRecord event) throws IOException {
    ByteBuffer message =
        new BinaryMessageEncoder<GenericRecord>(PLAIN, event.getSchema()).encode(event);
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }

  /// The schema of a version that did not know who looked.
  private static Schema withoutUsername() {
    Schema detail = VIEWED.schema();
    Schema data = detail.getField("data").schema();
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : data.getFields()) {
      if (!field.name().equals("username")) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    Schema older = Schema.createRecord(data.getName(), null, data.getNamespace(), false, fields);
    Schema metadata = detail.getField("metadata").schema();
    return Schema.createRecord(
        detail.getName(),
        null,
        detail.getNamespace(),
        false,
        List.of(new Schema.Field("metadata", metadata), new Schema.Field("data", older)));
  }

  @Test
  void ourMessagesAreAvrosByteForByteAndEachReadsTheOthers() throws IOException {
    System.out.println("seed " + SEED);
    Samples samples = samples();
    AvroMessages<ProductViewed> messages = AvroMessages.of(VIEWED);
    BinaryMessageDecoder<GenericRecord> decoder =
        new BinaryMessageDecoder<>(PLAIN, VIEWED.schema());
    SampleKind[] kinds = {SampleKind.VALID, SampleKind.BOUNDARY, SampleKind.MINIMAL};
    for (int i = 0; i < 60; i++) {
      Sample sample = samples.next(kinds[i % kinds.length]);
      Envelope<ShopEvent> event = event(sample);
      ProductViewed viewed = (ProductViewed) event.data();
      GenericRecord generic = generic(sample, VIEWED.schema());

      byte[] ours = messages.encode(event.metadata(), viewed);

      assertThat(ours).as(sample.json()).isEqualTo(theirs(generic));
      assertThat(decoder.decode(ByteBuffer.wrap(ours))).isEqualTo(generic);
      AvroEvent<ProductViewed> back = read(messages, theirs(generic));
      assertThat(messages.encode(back.metadata(), back.data())).isEqualTo(ours);
    }
  }

  @Test
  void aMessageWhoseValuesBreakTheSchemaIsAnAnswer() throws IOException {
    GenericRecord generic = generic(samples().next(SampleKind.VALID), VIEWED.schema());
    ((GenericRecord) generic.get("data")).put("productId", "NOT A PRODUCT");

    AvroMessage<ProductViewed> read = AvroMessages.of(VIEWED).decode(theirs(generic));

    assertThat(read).isInstanceOf(AvroMessage.Invalid.class).asString().contains("/productId");
    assertThat(read.toString()).doesNotContain("NOT A PRODUCT");
  }

  private static AvroEvent<ProductViewed> read(
      AvroMessages<ProductViewed> messages, byte[] message) {
    if (messages.decode(message) instanceof AvroMessage.Of<ProductViewed>(var event)) {
      return event;
    }
    throw new AssertionError(messages.decode(message));
  }

  @Test
  void aMessageOfAReleasedVersionIsReadWithThatVersionAsAvroReadsIt() throws IOException {
    Schema older = withoutUsername();
    AvroMessages<ProductViewed> messages = AvroMessages.of(VIEWED, List.of(older));
    BinaryMessageDecoder<GenericRecord> decoder =
        new BinaryMessageDecoder<>(PLAIN, VIEWED.schema());
    decoder.addSchema(older);
    Sample sample = samples().next(SampleKind.MAXIMAL);
    byte[] old = theirs(generic(sample, older));

    AvroEvent<ProductViewed> event = read(messages, old);

    assertThat(event.data().username()).isNull();
    GenericRecord theirs = decoder.decode(ByteBuffer.wrap(old));
    assertThat(decoder.decode(ByteBuffer.wrap(messages.encode(event.metadata(), event.data()))))
        .isEqualTo(theirs);
    byte[] current = theirs(generic(sample, VIEWED.schema()));
    assertThat(read(messages, current).data().username()).isNotNull();
  }

  @Test
  void aMessageOfAnUnknownVersionNamesItsFingerprint() throws IOException {
    Schema other = withoutUsername();
    byte[] message = theirs(generic(samples().next(SampleKind.VALID), other));

    assertThat(AvroMessages.of(VIEWED).decode(message))
        .isEqualTo(
            new AvroMessage.UnknownSchema<>(SchemaNormalization.parsingFingerprint64(other)));
  }

  static List<AvroCodec<? extends ShopEvent>> codecs() {
    return ShopAvro.CODECS;
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void releasedVersionsOfEveryEventAreKnown(AvroCodec<? extends ShopEvent> codec) {
    assertThat(AvroMessages.released(codec.type()))
        .isNotEmpty()
        .allSatisfy(
            schema -> assertThat(schema.getFullName()).isEqualTo(codec.schema().getFullName()));
  }

  @Test
  void whateverBytesComeTheyAreAMessageOrNone() {
    System.out.println("seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    AvroMessages<ProductViewed> messages = AvroMessages.of(VIEWED);
    Envelope<ShopEvent> event = event(samples().next(SampleKind.MAXIMAL));
    byte[] right = messages.encode(event.metadata(), (ProductViewed) event.data());
    int malformed = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = Arrays.copyOf(right, random.nextInt(right.length + 1));
      for (int changes = random.nextInt(4); changes > 0 && bytes.length > 10; changes--) {
        bytes[random.nextInt(10, bytes.length)] = (byte) random.nextInt();
      }
      malformed += messages.decode(bytes) instanceof AvroMessage.Malformed<ProductViewed> ? 1 : 0;
    }
    assertThat(malformed).isGreaterThan(1_000);
    assertThat(messages.decode("{}".getBytes(UTF_8))).isInstanceOf(AvroMessage.Malformed.class);
  }
}
