// Generated from shop.grooming@AppointmentBooked; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.grooming.AppointmentBooked;
import shop.events.grooming.GroomingService;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [AppointmentBooked].
public final class AppointmentBookedAvro implements AvroType<AppointmentBooked> {

  /// Reads and writes this event.
  public static final AvroCodec<AppointmentBooked> CODEC =
      AvroCodec.of(new AppointmentBookedAvro());

  private AppointmentBookedAvro() {}

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentBooked";
  }

  @Override
  public Class<AppointmentBooked> dataClass() {
    return AppointmentBooked.class;
  }

  @Override
  public AppointmentBooked read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    GroomingService service = null;
    Money price = null;
    String paymentToken = null;
    Instant startsAt = null;
    Instant endsAt = null;
    Instant bookedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 10; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = in.readUuid();
        case 4 -> service = GroomingServiceAvro.read(in);
        case 5 -> price = MoneyAvro.read(in);
        case 6 -> paymentToken = in.readString();
        case 7 -> startsAt = in.readInstant();
        case 8 -> endsAt = in.readInstant();
        default -> bookedAt = in.readInstant();
      }
    }
    return new AppointmentBooked(
        appointmentId,
        salonId,
        username,
        petId,
        service,
        price,
        paymentToken,
        startsAt,
        endsAt,
        bookedAt);
  }

  @Override
  public void write(AppointmentBooked value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeUuid(value.petId());
    GroomingServiceAvro.write(value.service(), out);
    MoneyAvro.write(value.price(), out);
    out.writeString(value.paymentToken());
    out.writeInstant(value.startsAt());
    out.writeInstant(value.endsAt());
    out.writeInstant(value.bookedAt());
  }
}
