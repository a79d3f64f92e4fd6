// Generated from shop.grooming@AppointmentCancelled; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.grooming.AppointmentCancelled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

/// The Avro of [AppointmentCancelled].
public final class AppointmentCancelledAvro implements AvroType<AppointmentCancelled> {

  /// Reads and writes this event.
  public static final AvroCodec<AppointmentCancelled> CODEC =
      AvroCodec.of(new AppointmentCancelledAvro());

  private AppointmentCancelledAvro() {}

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentCancelled";
  }

  @Override
  public Class<AppointmentCancelled> dataClass() {
    return AppointmentCancelled.class;
  }

  @Override
  public AppointmentCancelled read(ResolvingDecoder in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    String reason = null;
    Instant cancelledAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = UUID.fromString(in.readString());
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> startsAt = Instant.ofEpochMilli(in.readLong());
        case 4 -> reason = Unions.isNull(in) ? null : in.readString();
        default -> cancelledAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new AppointmentCancelled(
        appointmentId, salonId, username, startsAt, reason, cancelledAt);
  }

  @Override
  public void write(AppointmentCancelled value, Encoder out) throws IOException {
    out.writeString(value.appointmentId().toString());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeLong(value.startsAt().toEpochMilli());
    if (Unions.isPresent(value.reason(), out)) {
      out.writeString(value.reason());
    }
    out.writeLong(value.cancelledAt().toEpochMilli());
  }
}
