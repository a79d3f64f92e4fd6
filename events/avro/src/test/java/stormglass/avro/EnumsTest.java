package stormglass.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import shop.avro.ordering.OrderRejectedAvro;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import stormglass.contracts.Metadata;

/// What becomes of a symbol that one side does not know.
class EnumsTest {

  private static final AvroCodec<OrderRejected> CODEC = OrderRejectedAvro.CODEC;
  private static final Metadata METADATA =
      Metadata.first(new UUID(1, 2), new UUID(3, 4), Instant.EPOCH);

  @Test
  void avrosReaderSeesASymbolOfALaterVersionAsTheDefault() throws IOException {
    byte[] ours = CODEC.encode(METADATA, rejected(new RejectionReason.Unknown("LOST")));

    assertThat(reason(read(ours, CODEC.schema()))).isEqualTo("UNKNOWN");
  }

  @Test
  void avrosReaderOfAnEarlierVersionSeesASymbolThatItLacksAsTheDefault() throws IOException {
    byte[] ours = CODEC.encode(METADATA, rejected(RejectionReason.Known.OUT_OF_STOCK));

    assertThat(reason(read(ours, symbols("\"PAYMENT_DECLINED\",\"UNKNOWN\""))))
        .isEqualTo("UNKNOWN");
    assertThat(reason(read(ours, CODEC.schema()))).isEqualTo("OUT_OF_STOCK");
  }

  @Test
  void ourReaderSeesASymbolOfALaterVersionAsUnknownAndTheOthersAsThemselves() throws IOException {
    Schema later = symbols("\"LOST\",\"PAYMENT_DECLINED\",\"OUT_OF_STOCK\",\"UNKNOWN\"");

    assertThat(ours(later, "LOST")).isEqualTo(new RejectionReason.Unknown("UNKNOWN"));
    assertThat(ours(later, "OUT_OF_STOCK")).isEqualTo(RejectionReason.Known.OUT_OF_STOCK);
    assertThat(ours(later, "PAYMENT_DECLINED")).isEqualTo(RejectionReason.Known.PAYMENT_DECLINED);
  }

  private static OrderRejected rejected(RejectionReason reason) {
    return new OrderRejected(new UUID(5, 6), "maria", reason, Instant.EPOCH);
  }

  /// The event's schema with other symbols of the reason.
  private static Schema symbols(String symbols) {
    String ours = "\"OUT_OF_STOCK\",\"PAYMENT_DECLINED\",\"UNKNOWN\"";
    assertThat(CODEC.schema().toString()).contains(ours);
    return new Schema.Parser().parse(CODEC.schema().toString().replace(ours, symbols));
  }

  /// What Avro's own writer wrote of a symbol, as our reader reads it.
  private static RejectionReason ours(Schema written, String symbol) throws IOException {
    byte[] event = CODEC.encode(METADATA, rejected(RejectionReason.Known.OUT_OF_STOCK));
    GenericRecord generic = read(event, written);
    Schema reasons = ((GenericRecord) generic.get("data")).getSchema().getField("reason").schema();
    ((GenericRecord) generic.get("data"))
        .put("reason", new GenericData.EnumSymbol(reasons, symbol));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(written).write(generic, encoder);
    encoder.flush();
    return CODEC.reader(written).read(bytes.toByteArray()).data().reason();
  }

  /// Bytes of ours, as Avro's own reader of a schema reads them.
  private static GenericRecord read(byte[] ours, Schema reader) throws IOException {
    return new GenericDatumReader<GenericRecord>(CODEC.schema(), reader)
        .read(null, DecoderFactory.get().binaryDecoder(ours, null));
  }

  private static String reason(GenericRecord event) {
    return ((GenericRecord) event.get("data")).get("reason").toString();
  }
}
