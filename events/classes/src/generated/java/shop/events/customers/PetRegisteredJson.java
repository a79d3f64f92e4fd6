// Generated from shop.customers@PetRegistered; not to be edited.
package shop.events.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [PetRegistered].
final class PetRegisteredJson implements EventType<PetRegistered> {

  private static final Fields PET_REGISTERED_FIELDS =
      Fields.closed(
          0x4fL, "petId", "username", "name", "species", "breed", "weightGrams", "registeredAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule NAME = new TextRule(1, 100);

  @Override
  public String source() {
    return "shop.customers";
  }

  @Override
  public String detailType() {
    return "PetRegistered";
  }

  @Override
  public Class<PetRegistered> dataClass() {
    return PetRegistered.class;
  }

  @Override
  public @Nullable PetRegistered read(Decoder in) {
    if (!in.object(PET_REGISTERED_FIELDS)) {
      return null;
    }
    UUID petId = null;
    String username = null;
    String name = null;
    PetRegistered.Species species = null;
    String breed = null;
    Integer weightGrams = null;
    Instant registeredAt = null;
    for (int field = in.field(PET_REGISTERED_FIELDS);
        field >= 0;
        field = in.field(PET_REGISTERED_FIELDS)) {
      switch (field) {
        case 0 -> petId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> name = in.string(NAME);
        case 3 -> species = readSpecies(in);
        case 4 -> breed = in.string(NAME);
        case 5 -> weightGrams = in.int32(50, 120000);
        default -> registeredAt = in.instant();
      }
    }
    return in.end(PET_REGISTERED_FIELDS)
        ? new PetRegistered(petId, username, name, species, breed, weightGrams, registeredAt)
        : null;
  }

  @Override
  public void write(PetRegistered value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PET_REGISTERED_FIELDS.names(), 0), value.petId());
    out.name(PET_REGISTERED_FIELDS.names(), 1).value(value.username());
    out.name(PET_REGISTERED_FIELDS.names(), 2).value(value.name());
    out.name(PET_REGISTERED_FIELDS.names(), 3).value(value.species().symbol());
    if (value.breed() != null) {
      out.name(PET_REGISTERED_FIELDS.names(), 4).value(value.breed());
    }
    if (value.weightGrams() != null) {
      out.name(PET_REGISTERED_FIELDS.names(), 5).value(value.weightGrams());
    }
    Encoder.instant(out.name(PET_REGISTERED_FIELDS.names(), 6), value.registeredAt());
    out.endObject();
  }

  private static PetRegistered.@Nullable Species readSpecies(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "DOG" -> PetRegistered.Species.Known.DOG;
      case "CAT" -> PetRegistered.Species.Known.CAT;
      case "RABBIT" -> PetRegistered.Species.Known.RABBIT;
      case "GUINEA_PIG" -> PetRegistered.Species.Known.GUINEA_PIG;
      default -> in.unknownSymbol(symbol) ? new PetRegistered.Species.Unknown(symbol) : null;
    };
  }
}
