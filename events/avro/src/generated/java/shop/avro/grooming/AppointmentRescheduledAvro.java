// Generated from shop.grooming@AppointmentRescheduled; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.grooming.AppointmentRescheduled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [AppointmentRescheduled].
public final class AppointmentRescheduledAvro implements AvroType<AppointmentRescheduled> {

  /// Reads and writes this event.
  public static final AvroCodec<AppointmentRescheduled> CODEC =
      AvroCodec.of(new AppointmentRescheduledAvro());

  private AppointmentRescheduledAvro() {}

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentRescheduled";
  }

  @Override
  public Class<AppointmentRescheduled> dataClass() {
    return AppointmentRescheduled.class;
  }

  @Override
  public AppointmentRescheduled read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant previousStartsAt = null;
    Instant startsAt = null;
    Instant endsAt = null;
    Instant rescheduledAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = in.readUuid();
        case 4 -> previousStartsAt = in.readInstant();
        case 5 -> startsAt = in.readInstant();
        case 6 -> endsAt = in.readInstant();
        default -> rescheduledAt = in.readInstant();
      }
    }
    return new AppointmentRescheduled(
        appointmentId, salonId, username, petId, previousStartsAt, startsAt, endsAt, rescheduledAt);
  }

  @Override
  public void write(AppointmentRescheduled value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeUuid(value.petId());
    out.writeInstant(value.previousStartsAt());
    out.writeInstant(value.startsAt());
    out.writeInstant(value.endsAt());
    out.writeInstant(value.rescheduledAt());
  }
}
