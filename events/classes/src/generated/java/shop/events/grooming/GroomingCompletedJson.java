// Generated from shop.grooming@GroomingCompleted; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [GroomingCompleted].
final class GroomingCompletedJson implements EventType<GroomingCompleted> {

  private static final Fields GROOMING_COMPLETED_FIELDS =
      Fields.closed(
          0xffL,
          "appointmentId",
          "salonId",
          "username",
          "petId",
          "services",
          "total",
          "paymentToken",
          "completedAt");
  static final Rule<List<GroomingService>> SERVICES = Rule.items(1, 5);
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PAYMENT_TOKEN = new TextRule(1, 64, "^tok_[a-z0-9_]+\\z");

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "GroomingCompleted";
  }

  @Override
  public Class<GroomingCompleted> dataClass() {
    return GroomingCompleted.class;
  }

  @Override
  public @Nullable GroomingCompleted read(Decoder in) {
    if (!in.object(GROOMING_COMPLETED_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    List<GroomingService> services = null;
    Money total = null;
    String paymentToken = null;
    Instant completedAt = null;
    for (int field = in.field(GROOMING_COMPLETED_FIELDS);
        field >= 0;
        field = in.field(GROOMING_COMPLETED_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> petId = in.uuid();
        case 4 -> services = readServicesList(in);
        case 5 -> total = MoneyJson.read(in);
        case 6 -> paymentToken = in.string(PAYMENT_TOKEN);
        default -> completedAt = in.instant();
      }
    }
    return in.end(GROOMING_COMPLETED_FIELDS)
        ? new GroomingCompleted(
            appointmentId, salonId, username, petId, services, total, paymentToken, completedAt)
        : null;
  }

  @Override
  public void write(GroomingCompleted value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(GROOMING_COMPLETED_FIELDS.names(), 0), value.appointmentId());
    out.name(GROOMING_COMPLETED_FIELDS.names(), 1).value(value.salonId());
    out.name(GROOMING_COMPLETED_FIELDS.names(), 2).value(value.username());
    Encoder.uuid(out.name(GROOMING_COMPLETED_FIELDS.names(), 3), value.petId());
    writeServicesList(value.services(), out.name(GROOMING_COMPLETED_FIELDS.names(), 4));
    MoneyJson.write(value.total(), out.name(GROOMING_COMPLETED_FIELDS.names(), 5));
    out.name(GROOMING_COMPLETED_FIELDS.names(), 6).value(value.paymentToken());
    Encoder.instant(out.name(GROOMING_COMPLETED_FIELDS.names(), 7), value.completedAt());
    out.endObject();
  }

  private static @Nullable List<GroomingService> readServicesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<GroomingService> items = new ArrayList<>();
    while (in.item()) {
      items.add(GroomingServiceJson.read(in));
    }
    return in.endArray(1, 5) ? items : null;
  }

  private static void writeServicesList(List<GroomingService> items, JsonWriter out) {
    out.beginArray();
    for (GroomingService item : items) {
      out.value(item.symbol());
    }
    out.endArray();
  }
}
