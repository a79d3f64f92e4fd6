// Generated from shop.grooming@AppointmentRescheduled; not to be edited.
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

/// The JSON of [AppointmentRescheduled].
final class AppointmentRescheduledJson implements EventType<AppointmentRescheduled> {

  private static final Fields APPOINTMENT_RESCHEDULED_FIELDS =
      Fields.closed(
          0xffL,
          "appointmentId",
          "salonId",
          "username",
          "petId",
          "previousStartsAt",
          "startsAt",
          "endsAt",
          "rescheduledAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable AppointmentRescheduled read(Decoder in) {
    if (!in.object(APPOINTMENT_RESCHEDULED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant previousStartsAt = null;
    Instant startsAt = null;
    Instant endsAt = null;
    Instant rescheduledAt = null;
    for (int field = in.field(APPOINTMENT_RESCHEDULED_FIELDS);
        field >= 0;
        field = in.field(APPOINTMENT_RESCHEDULED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> petId = in.uuid();
        case 4 -> previousStartsAt = in.instant();
        case 5 -> startsAt = in.instant();
        case 6 -> endsAt = in.instant();
        default -> rescheduledAt = in.instant();
      }
    }
    return in.end(APPOINTMENT_RESCHEDULED_FIELDS)
        ? new AppointmentRescheduled(
            appointmentId,
            salonId,
            username,
            petId,
            previousStartsAt,
            startsAt,
            endsAt,
            rescheduledAt)
        : null;
  }

  @Override
  public void write(AppointmentRescheduled value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 0), value.appointmentId());
    out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 1).value(value.salonId());
    out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 2).value(value.username());
    Encoder.uuid(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 3), value.petId());
    Encoder.instant(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 4), value.previousStartsAt());
    Encoder.instant(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 5), value.startsAt());
    Encoder.instant(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 6), value.endsAt());
    Encoder.instant(out.name(APPOINTMENT_RESCHEDULED_FIELDS.names(), 7), value.rescheduledAt());
    out.endObject();
  }
}
