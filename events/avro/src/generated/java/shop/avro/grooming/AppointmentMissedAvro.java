// Generated from shop.grooming@AppointmentMissed; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.grooming.AppointmentMissed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [AppointmentMissed].
public final class AppointmentMissedAvro implements AvroType<AppointmentMissed> {

  /// Reads and writes this event.
  public static final AvroCodec<AppointmentMissed> CODEC =
      AvroCodec.of(new AppointmentMissedAvro());

  private AppointmentMissedAvro() {}

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentMissed";
  }

  @Override
  public Class<AppointmentMissed> dataClass() {
    return AppointmentMissed.class;
  }

  @Override
  public AppointmentMissed read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    Instant missedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> startsAt = in.readInstant();
        default -> missedAt = in.readInstant();
      }
    }
    return new AppointmentMissed(appointmentId, salonId, username, startsAt, missedAt);
  }

  @Override
  public void write(AppointmentMissed value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeInstant(value.startsAt());
    out.writeInstant(value.missedAt());
  }
}
