// Generated from shop.grooming@PetCheckedIn; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.grooming.PetCheckedIn;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PetCheckedIn].
public final class PetCheckedInAvro implements AvroType<PetCheckedIn> {

  /// Reads and writes this event.
  public static final AvroCodec<PetCheckedIn> CODEC = AvroCodec.of(new PetCheckedInAvro());

  private PetCheckedInAvro() {}

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
  public PetCheckedIn read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant checkedInAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = in.readUuid();
        default -> checkedInAt = in.readInstant();
      }
    }
    return new PetCheckedIn(appointmentId, salonId, username, petId, checkedInAt);
  }

  @Override
  public void write(PetCheckedIn value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeUuid(value.petId());
    out.writeInstant(value.checkedInAt());
  }
}
