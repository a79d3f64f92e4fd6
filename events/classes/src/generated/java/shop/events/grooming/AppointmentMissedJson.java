// Generated from shop.grooming@AppointmentMissed; not to be edited.
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

/// The JSON of [AppointmentMissed].
final class AppointmentMissedJson implements EventType<AppointmentMissed> {

  private static final Fields APPOINTMENT_MISSED_FIELDS =
      Fields.closed(0x1fL, "appointmentId", "salonId", "username", "startsAt", "missedAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable AppointmentMissed read(Decoder in) {
    if (!in.object(APPOINTMENT_MISSED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    Instant startsAt = null;
    Instant missedAt = null;
    for (int field = in.field(APPOINTMENT_MISSED_FIELDS);
        field >= 0;
        field = in.field(APPOINTMENT_MISSED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> startsAt = in.instant();
        default -> missedAt = in.instant();
      }
    }
    return in.end(APPOINTMENT_MISSED_FIELDS)
        ? new AppointmentMissed(appointmentId, salonId, username, startsAt, missedAt)
        : null;
  }

  @Override
  public void write(AppointmentMissed value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(APPOINTMENT_MISSED_FIELDS.names(), 0), value.appointmentId());
    out.name(APPOINTMENT_MISSED_FIELDS.names(), 1).value(value.salonId());
    out.name(APPOINTMENT_MISSED_FIELDS.names(), 2).value(value.username());
    Encoder.instant(out.name(APPOINTMENT_MISSED_FIELDS.names(), 3), value.startsAt());
    Encoder.instant(out.name(APPOINTMENT_MISSED_FIELDS.names(), 4), value.missedAt());
    out.endObject();
  }
}
