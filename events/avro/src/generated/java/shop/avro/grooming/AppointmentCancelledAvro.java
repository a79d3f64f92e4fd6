// Generated from shop.grooming@AppointmentCancelled; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.grooming.AppointmentCancelled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

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
  public AppointmentCancelled read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    String reason = null;
    Instant cancelledAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> startsAt = in.readInstant();
        case 4 -> reason = in.isNull() ? null : in.readString();
        default -> cancelledAt = in.readInstant();
      }
    }
    return new AppointmentCancelled(
        appointmentId, salonId, username, startsAt, reason, cancelledAt);
  }

  @Override
  public void write(AppointmentCancelled value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeInstant(value.startsAt());
    if (out.isPresent(value.reason())) {
      out.writeString(value.reason());
    }
    out.writeInstant(value.cancelledAt());
  }
}
