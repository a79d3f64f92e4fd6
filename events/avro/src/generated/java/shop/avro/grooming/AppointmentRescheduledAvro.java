// Generated from shop.grooming@AppointmentRescheduled; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.grooming.AppointmentRescheduled;
import stormglass.avro.AvroCodec;
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
  public AppointmentRescheduled read(ResolvingDecoder in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant previousStartsAt = null;
    Instant startsAt = null;
    Instant endsAt = null;
    Instant rescheduledAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = UUID.fromString(in.readString());
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = UUID.fromString(in.readString());
        case 4 -> previousStartsAt = Instant.ofEpochMilli(in.readLong());
        case 5 -> startsAt = Instant.ofEpochMilli(in.readLong());
        case 6 -> endsAt = Instant.ofEpochMilli(in.readLong());
        default -> rescheduledAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new AppointmentRescheduled(
        appointmentId, salonId, username, petId, previousStartsAt, startsAt, endsAt, rescheduledAt);
  }

  @Override
  public void write(AppointmentRescheduled value, Encoder out) throws IOException {
    out.writeString(value.appointmentId().toString());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeString(value.petId().toString());
    out.writeLong(value.previousStartsAt().toEpochMilli());
    out.writeLong(value.startsAt().toEpochMilli());
    out.writeLong(value.endsAt().toEpochMilli());
    out.writeLong(value.rescheduledAt().toEpochMilli());
  }
}
