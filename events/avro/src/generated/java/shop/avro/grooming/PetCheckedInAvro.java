// Generated from shop.grooming@PetCheckedIn; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.grooming.PetCheckedIn;
import stormglass.avro.AvroCodec;
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
  public PetCheckedIn read(ResolvingDecoder in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    Instant checkedInAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = UUID.fromString(in.readString());
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = UUID.fromString(in.readString());
        default -> checkedInAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new PetCheckedIn(appointmentId, salonId, username, petId, checkedInAt);
  }

  @Override
  public void write(PetCheckedIn value, Encoder out) throws IOException {
    out.writeString(value.appointmentId().toString());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeString(value.petId().toString());
    out.writeLong(value.checkedInAt().toEpochMilli());
  }
}
