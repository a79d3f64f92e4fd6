// Generated from shop.grooming@PetCheckedIn; not to be edited.
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

/// The JSON of [PetCheckedIn].
final class PetCheckedInJson implements EventType<PetCheckedIn> {

  private static final Fields PET_CHECKED_IN_FIELDS =
      Fields.closed(0x1fL, "appointmentId", "salonId", "username", "petId", "checkedInAt");
  static final TextRule SALON_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.grooming";
  }

  @Override
  public String detailType() {
    return "PetCheckedIn";
  }

  @Override
  public Class<PetCheckedIn> dataClass() {
    return PetCheckedIn.class;
  }

  @Override
  public @Nullable PetCheckedIn read(Decoder in) {
    if (!in.object(PET_CHECKED_IN_FIELDS)) {
      return null;
    }
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant checkedInAt = null;
    for (int field = in.field(PET_CHECKED_IN_FIELDS);
        field >= 0;
        field = in.field(PET_CHECKED_IN_FIELDS)) {
      switch (field) {
        case 0 -> appointmentId = in.uuid();
        case 1 -> salonId = in.string(SALON_ID);
        case 2 -> username = in.string(USERNAME);
        case 3 -> petId = in.uuid();
        default -> checkedInAt = in.instant();
      }
    }
    return in.end(PET_CHECKED_IN_FIELDS)
        ? new PetCheckedIn(appointmentId, salonId, username, petId, checkedInAt)
        : null;
  }

  @Override
  public void write(PetCheckedIn value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PET_CHECKED_IN_FIELDS.names(), 0), value.appointmentId());
    out.name(PET_CHECKED_IN_FIELDS.names(), 1).value(value.salonId());
    out.name(PET_CHECKED_IN_FIELDS.names(), 2).value(value.username());
    Encoder.uuid(out.name(PET_CHECKED_IN_FIELDS.names(), 3), value.petId());
    Encoder.instant(out.name(PET_CHECKED_IN_FIELDS.names(), 4), value.checkedInAt());
    out.endObject();
  }
}
