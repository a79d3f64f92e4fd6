// Generated from shop.grooming@GroomingCompleted; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.grooming.GroomingCompleted;
import shop.events.grooming.GroomingService;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;

/// The Avro of [GroomingCompleted].
public final class GroomingCompletedAvro implements AvroType<GroomingCompleted> {

  /// Reads and writes this event.
  public static final AvroCodec<GroomingCompleted> CODEC =
      AvroCodec.of(new GroomingCompletedAvro());

  private GroomingCompletedAvro() {}

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "GroomingCompleted";
  }

  @Override
  public Class<GroomingCompleted> dataClass() {
    return GroomingCompleted.class;
  }

  @Override
  public GroomingCompleted read(ResolvingDecoder in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    List<GroomingService> services = null;
    Money total = null;
    String paymentToken = null;
    Instant completedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = UUID.fromString(in.readString());
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = UUID.fromString(in.readString());
        case 4 -> services = readServicesList(in);
        case 5 -> total = MoneyAvro.read(in);
        case 6 -> paymentToken = in.readString();
        default -> completedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new GroomingCompleted(
        appointmentId, salonId, username, petId, services, total, paymentToken, completedAt);
  }

  @Override
  public void write(GroomingCompleted value, Encoder out) throws IOException {
    out.writeString(value.appointmentId().toString());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeString(value.petId().toString());
    writeServicesList(value.services(), out);
    MoneyAvro.write(value.total(), out);
    out.writeString(value.paymentToken());
    out.writeLong(value.completedAt().toEpochMilli());
  }

  private static List<GroomingService> readServicesList(ResolvingDecoder in) throws IOException {
    List<GroomingService> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(GroomingServiceAvro.read(in));
      }
    }
    return items;
  }

  private static void writeServicesList(List<GroomingService> items, Encoder out)
      throws IOException {
    out.writeArrayStart();
    out.setItemCount(items.size());
    for (GroomingService item : items) {
      out.startItem();
      GroomingServiceAvro.write(item, out);
    }
    out.writeArrayEnd();
  }
}
