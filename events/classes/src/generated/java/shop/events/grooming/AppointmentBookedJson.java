// Generated from shop.grooming@AppointmentBooked; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [AppointmentBooked].
final class AppointmentBookedJson implements EventType<AppointmentBooked> {

  private static final Fields APPOINTMENT_BOOKED_FIELDS =
      Fields.closed(
          0x3ffL,
          "appointmentId",
          "salonId",
          "username",
          "petId",
          "service",
          "price",
          "paymentToken",
          "startsAt",
          "endsAt",
          "bookedAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PAYMENT_TOKEN = new TextRule(1, 64, "^tok_[a-z0-9_]+\\z");

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "AppointmentBooked";
  }

  @Override
  public Class<AppointmentBooked> dataClass() {
    return AppointmentBooked.class;
  }

  @Override
  public @Nullable AppointmentBooked read(Decoder in) {
    if (!in.object(APPOINTMENT_BOOKED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    GroomingService service = null;
    Money price = null;
    String paymentToken = null;
    Instant startsAt = null;
    Instant endsAt = null;
    Instant bookedAt = null;
    for (int field = in.field(APPOINTMENT_BOOKED_FIELDS);
        field >= 0;
        field = in.field(APPOINTMENT_BOOKED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> petId = in.uuid();
        case 4 -> service = GroomingServiceJson.read(in);
        case 5 -> price = MoneyJson.read(in);
        case 6 -> paymentToken = in.string(PAYMENT_TOKEN);
        case 7 -> startsAt = in.instant();
        case 8 -> endsAt = in.instant();
        default -> bookedAt = in.instant();
      }
    }
    return in.end(APPOINTMENT_BOOKED_FIELDS)
        ? new AppointmentBooked(
            appointmentId,
            salonId,
            username,
            petId,
            service,
            price,
            paymentToken,
            startsAt,
            endsAt,
            bookedAt)
        : null;
  }

  @Override
  public void write(AppointmentBooked value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(APPOINTMENT_BOOKED_FIELDS.names(), 0), value.appointmentId());
    out.name(APPOINTMENT_BOOKED_FIELDS.names(), 1).value(value.salonId());
    out.name(APPOINTMENT_BOOKED_FIELDS.names(), 2).value(value.username());
    Encoder.uuid(out.name(APPOINTMENT_BOOKED_FIELDS.names(), 3), value.petId());
    out.name(APPOINTMENT_BOOKED_FIELDS.names(), 4).value(value.service().symbol());
    MoneyJson.write(value.price(), out.name(APPOINTMENT_BOOKED_FIELDS.names(), 5));
    out.name(APPOINTMENT_BOOKED_FIELDS.names(), 6).value(value.paymentToken());
    Encoder.instant(out.name(APPOINTMENT_BOOKED_FIELDS.names(), 7), value.startsAt());
    Encoder.instant(out.name(APPOINTMENT_BOOKED_FIELDS.names(), 8), value.endsAt());
    Encoder.instant(out.name(APPOINTMENT_BOOKED_FIELDS.names(), 9), value.bookedAt());
    out.endObject();
  }
}
