package stormglass.avro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.avro.ShopAvro;
import shop.events.ShopEvent;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;
import stormglass.problem.Reading;
import stormglass.sample.Sample;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

class AvroCodecTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int SAMPLES = 24;

  @Test
  void everyEventHasACodec() {
    assertThat(ShopAvro.CODECS.stream().map(codec -> name(codec.type())))
        .containsExactlyElementsOf(schemas().stream().map(EventSchema::registryName).toList());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void avrosGenericReaderReadsWhatWeWriteAndTheReverse(EventSchema schema) throws IOException {
    System.out.println(schema.registryName() + " seed " + SEED);
    holdAgainstGeneric(codec(schema), samples(schema));
  }

  private static <E extends ShopEvent> void holdAgainstGeneric(AvroCodec<E> codec, Samples samples)
      throws IOException {
    Schema avro = codec.schema();
    AvroReader<E> reader = codec.reader();
    SampleKind[] kinds = {SampleKind.VALID, SampleKind.BOUNDARY, SampleKind.MINIMAL};
    for (int i = 0; i < SAMPLES; i++) {
      Sample sample = samples.next(kinds[i % kinds.length]);
      Envelope<ShopEvent> event =
          ShopEvent.CODEC.decode(sample.json().getBytes(UTF_8), Strictness.STRICT).orThrow();
      E data = codec.type().dataClass().cast(event.data());
      Object generic = Objects.requireNonNull(GenericEvents.of(sample.event().get("detail"), avro));

      byte[] ours = codec.encode(event.metadata(), data);
      byte[] theirs = write((GenericRecord) generic);

      assertThat(read(ours, avro)).as(sample.json()).isEqualTo(generic);
      assertThat(GenericData.get().validate(avro, generic)).isTrue();
      AvroEvent<E> back = reader.read(theirs);
      assertThat(back.metadata()).isEqualTo(event.metadata());
      assertThat(codec.encode(back.metadata(), back.data())).isEqualTo(theirs).isEqualTo(ours);
      assertThat(json(back, data)).isEqualTo(json(new AvroEvent<>(event.metadata(), data), data));
    }
  }

  /// The detail as JSON, with times cut to the millisecond: Avro holds no more.
  private static String json(AvroEvent<? extends ShopEvent> event, ShopEvent like) {
    assertThat(event.data()).hasSameClassAs(like);
    return new String(ShopEvent.CODEC.encodeDetail(event.metadata(), event.data()), UTF_8)
        .replaceAll("(T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?)\\d*(?=Z)", "$1");
  }

  @Test
  void fieldsThatAnotherVersionOrdersAndNamesDifferentlyAreResolved() throws IOException {
    for (EventSchema schema : schemas()) {
      resolves(codec(schema), samples(schema).next(SampleKind.VALID));
    }
  }

  /// Reads what a version has written whose fields stand in reverse, with one field more.
  private static <E extends ShopEvent> void resolves(AvroCodec<E> codec, Sample sample)
      throws IOException {
    Schema other = reversed(codec.schema(), "data");
    Object generic = Objects.requireNonNull(GenericEvents.of(sample.event().get("detail"), other));
    GenericRecord record = (GenericRecord) generic;
    ((GenericRecord) record.get("data")).put("added", "new");

    AvroEvent<E> event = codec.reader(other).read(write(record));

    assertThat(read(codec.encode(event.metadata(), event.data()), codec.schema()))
        .isEqualTo(GenericEvents.of(sample.event().get("detail"), codec.schema()));
  }

  private static Schema reversed(Schema detail, String name) {
    Schema data = detail.getField(name).schema();
    List<Schema.Field> fields =
        new java.util.ArrayList<>(
            data.getFields().reversed().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    fields.add(new Schema.Field("added", Schema.create(Schema.Type.STRING)));
    Schema reversed = Schema.createRecord(data.getName(), null, data.getNamespace(), false, fields);
    Schema metadata = detail.getField("metadata").schema();
    return Schema.createRecord(
        detail.getName(),
        null,
        detail.getNamespace(),
        false,
        List.of(new Schema.Field(name, reversed), new Schema.Field("metadata", metadata)));
  }

  private static Object read(byte[] bytes, Schema schema) throws IOException {
    GenericDatumReader<Object> reader = new GenericDatumReader<>(schema, schema, STRINGS);
    return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }

  private static byte[] write(GenericRecord generic) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(generic.getSchema(), STRINGS).write(generic, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  /// Generic values without conversion of logical types.
  private static final GenericData STRINGS = new GenericData();

  private static String name(AvroType<?> type) {
    return type.source() + "@" + type.detailType();
  }

  private static AvroCodec<? extends ShopEvent> codec(EventSchema schema) {
    return ShopAvro.CODECS.stream()
        .filter(codec -> name(codec.type()).equals(schema.registryName()))
        .findFirst()
        .orElseThrow();
  }

  private static Samples samples(EventSchema schema) {
    return switch (Samples.of(schema, new SplittableRandom(SEED))) {
      case Reading.Of<Samples>(var samples, _) -> samples;
      case Reading.Failed<Samples>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  static List<EventSchema> schemas() {
    return switch (SchemaReader.read(Path.of("../schemas"))) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
