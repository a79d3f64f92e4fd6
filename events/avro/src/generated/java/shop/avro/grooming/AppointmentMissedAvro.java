// Generated from shop.grooming@AppointmentMissed; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.grooming.AppointmentMissed;
import stormglass.avro.AvroCodec;
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
  public AppointmentMissed read(ResolvingDecoder in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    Instant missedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = UUID.fromString(in.readString());
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> startsAt = Instant.ofEpochMilli(in.readLong());
        default -> missedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new AppointmentMissed(appointmentId, salonId, username, startsAt, missedAt);
  }

  @Override
  public void write(AppointmentMissed value, Encoder out) throws IOException {
    out.writeString(value.appointmentId().toString());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeLong(value.startsAt().toEpochMilli());
    out.writeLong(value.missedAt().toEpochMilli());
  }
}
