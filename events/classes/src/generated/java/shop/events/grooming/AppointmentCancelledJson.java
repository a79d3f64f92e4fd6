// Generated from shop.grooming@AppointmentCancelled; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [AppointmentCancelled].
final class AppointmentCancelledJson implements EventType<AppointmentCancelled> {

  private static final Fields APPOINTMENT_CANCELLED_FIELDS =
      Fields.closed(
          0x2fL, "appointmentId", "salonId", "username", "startsAt", "reason", "cancelledAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule REASON = new TextRule(1, 200);

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
  public @Nullable AppointmentCancelled read(Decoder in) {
    if (!in.object(APPOINTMENT_CANCELLED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    String reason = null;
    Instant cancelledAt = null;
    for (int field = in.field(APPOINTMENT_CANCELLED_FIELDS);
        field >= 0;
        field = in.field(APPOINTMENT_CANCELLED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> startsAt = in.instant();
        case 4 -> reason = in.string(REASON);
        default -> cancelledAt = in.instant();
      }
    }
    return in.end(APPOINTMENT_CANCELLED_FIELDS)
        ? new AppointmentCancelled(appointmentId, salonId, username, startsAt, reason, cancelledAt)
        : null;
  }

  @Override
  public void write(AppointmentCancelled value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 0), value.appointmentId());
    out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 1).value(value.salonId());
    out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 2).value(value.username());
    Encoder.instant(out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 3), value.startsAt());
    if (value.reason() != null) {
      out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 4).value(value.reason());
    }
    Encoder.instant(out.name(APPOINTMENT_CANCELLED_FIELDS.names(), 5), value.cancelledAt());
    out.endObject();
  }
}
