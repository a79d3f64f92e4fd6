// Generated from shop.grooming@AppointmentDeclined; not to be edited.
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

/// The JSON of [AppointmentDeclined].
final class AppointmentDeclinedJson implements EventType<AppointmentDeclined> {

  private static final Fields APPOINTMENT_DECLINED_FIELDS =
      Fields.closed(
          0x7fL,
          "appointmentId",
          "salonId",
          "username",
          "petId",
          "reason",
          "startsAt",
          "declinedAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentDeclined";
  }

  @Override
  public Class<AppointmentDeclined> dataClass() {
    return AppointmentDeclined.class;
  }

  @Override
  public @Nullable AppointmentDeclined read(Decoder in) {
    if (!in.object(APPOINTMENT_DECLINED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    AppointmentDeclined.DeclinedSlotReason reason = null;
    Instant startsAt = null;
    Instant declinedAt = null;
    for (int field = in.field(APPOINTMENT_DECLINED_FIELDS);
        field >= 0;
        field = in.field(APPOINTMENT_DECLINED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> petId = in.uuid();
        case 4 -> reason = readDeclinedSlotReason(in);
        case 5 -> startsAt = in.instant();
        default -> declinedAt = in.instant();
      }
    }
    return in.end(APPOINTMENT_DECLINED_FIELDS)
        ? new AppointmentDeclined(
            appointmentId, salonId, username, petId, reason, startsAt, declinedAt)
        : null;
  }

  @Override
  public void write(AppointmentDeclined value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(APPOINTMENT_DECLINED_FIELDS.names(), 0), value.appointmentId());
    out.name(APPOINTMENT_DECLINED_FIELDS.names(), 1).value(value.salonId());
    out.name(APPOINTMENT_DECLINED_FIELDS.names(), 2).value(value.username());
    Encoder.uuid(out.name(APPOINTMENT_DECLINED_FIELDS.names(), 3), value.petId());
    out.name(APPOINTMENT_DECLINED_FIELDS.names(), 4).value(value.reason().symbol());
    Encoder.instant(out.name(APPOINTMENT_DECLINED_FIELDS.names(), 5), value.startsAt());
    Encoder.instant(out.name(APPOINTMENT_DECLINED_FIELDS.names(), 6), value.declinedAt());
    out.endObject();
  }

  private static AppointmentDeclined.@Nullable DeclinedSlotReason readDeclinedSlotReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "SLOT_TAKEN" -> AppointmentDeclined.DeclinedSlotReason.Known.SLOT_TAKEN;
      case "SALON_CLOSED" -> AppointmentDeclined.DeclinedSlotReason.Known.SALON_CLOSED;
      case "PET_UNKNOWN" -> AppointmentDeclined.DeclinedSlotReason.Known.PET_UNKNOWN;
      default -> in.unknownSymbol(symbol)
          ? new AppointmentDeclined.DeclinedSlotReason.Unknown(symbol)
          : null;
    };
  }
}
