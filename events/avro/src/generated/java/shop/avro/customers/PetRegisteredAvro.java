// Generated from shop.customers@PetRegistered; not to be edited.
package shop.avro.customers;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.customers.PetRegistered;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PetRegistered].
public final class PetRegisteredAvro implements AvroType<PetRegistered> {

  /// Reads and writes this event.
  public static final AvroCodec<PetRegistered> CODEC = AvroCodec.of(new PetRegisteredAvro());

  private PetRegisteredAvro() {}

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
  public PetRegistered read(AvroInput in) throws IOException {
    UUID petId = null;
    String username = null;
    String name = null;
    PetRegistered.Species species = null;
    String breed = null;
    Integer weightGrams = null;
    Instant registeredAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 7; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> petId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> name = in.readString();
        case 3 -> species = readSpecies(in);
        case 4 -> breed = in.isNull() ? null : in.readString();
        case 5 -> weightGrams = in.isNull() ? null : in.readInt();
        default -> registeredAt = in.readInstant();
      }
    }
    return new PetRegistered(petId, username, name, species, breed, weightGrams, registeredAt);
  }

  @Override
  public void write(PetRegistered value, AvroOutput out) throws IOException {
    out.writeUuid(value.petId());
    out.writeString(value.username());
    out.writeString(value.name());
    writeSpecies(value.species(), out);
    if (out.isPresent(value.breed())) {
      out.writeString(value.breed());
    }
    if (out.isPresent(value.weightGrams())) {
      out.writeInt(value.weightGrams());
    }
    out.writeInstant(value.registeredAt());
  }

  private static PetRegistered.Species readSpecies(AvroInput in) throws IOException {
    int symbol = in.readEnum(5);
    return symbol < 4
        ? PetRegistered.Species.Known.values()[symbol]
        : new PetRegistered.Species.Unknown("UNKNOWN");
  }

  private static void writeSpecies(PetRegistered.Species value, AvroOutput out) throws IOException {
    boolean known = value instanceof PetRegistered.Species.Known;
    out.writeEnum(known ? ((PetRegistered.Species.Known) value).ordinal() : 4);
  }
}
