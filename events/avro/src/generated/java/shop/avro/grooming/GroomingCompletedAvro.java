// Generated from shop.grooming@GroomingCompleted; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.grooming.GroomingCompleted;
import shop.events.grooming.GroomingService;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
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
  public GroomingCompleted read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    List<GroomingService> services = null;
    Money total = null;
    String paymentToken = null;
    Instant completedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = in.readUuid();
        case 4 -> services = readServicesList(in);
        case 5 -> total = MoneyAvro.read(in);
        case 6 -> paymentToken = in.readString();
        default -> completedAt = in.readInstant();
      }
    }
    return new GroomingCompleted(
        appointmentId, salonId, username, petId, services, total, paymentToken, completedAt);
  }

  @Override
  public void write(GroomingCompleted value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeUuid(value.petId());
    writeServicesList(value.services(), out);
    MoneyAvro.write(value.total(), out);
    out.writeString(value.paymentToken());
    out.writeInstant(value.completedAt());
  }

  private static List<GroomingService> readServicesList(AvroInput in) throws IOException {
    List<GroomingService> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(GroomingServiceAvro.read(in));
      }
    }
    return items;
  }

  private static void writeServicesList(List<GroomingService> items, AvroOutput out)
      throws IOException {
    out.writeArrayStart(items.size());
    for (GroomingService item : items) {
      out.startItem();
      GroomingServiceAvro.write(item, out);
    }
    out.writeArrayEnd();
  }
}
