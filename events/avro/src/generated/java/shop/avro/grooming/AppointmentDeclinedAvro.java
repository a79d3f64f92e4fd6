// Generated from shop.grooming@AppointmentDeclined; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.grooming.AppointmentDeclined;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [AppointmentDeclined].
public final class AppointmentDeclinedAvro implements AvroType<AppointmentDeclined> {

  /// Reads and writes this event.
  public static final AvroCodec<AppointmentDeclined> CODEC =
      AvroCodec.of(new AppointmentDeclinedAvro());

  private AppointmentDeclinedAvro() {}

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
  public AppointmentDeclined read(AvroInput in) throws IOException {
    UUID appointmentId = null;
    String salonId = null;
    String username = null;
    UUID petId = null;
    AppointmentDeclined.DeclinedSlotReason reason = null;
    Instant startsAt = null;
    Instant declinedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 7; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> appointmentId = in.readUuid();
        case 1 -> salonId = in.readString();
        case 2 -> username = in.readString();
        case 3 -> petId = in.readUuid();
        case 4 -> reason = readDeclinedSlotReason(in);
        case 5 -> startsAt = in.readInstant();
        default -> declinedAt = in.readInstant();
      }
    }
    return new AppointmentDeclined(
        appointmentId, salonId, username, petId, reason, startsAt, declinedAt);
  }

  @Override
  public void write(AppointmentDeclined value, AvroOutput out) throws IOException {
    out.writeUuid(value.appointmentId());
    out.writeString(value.salonId());
    out.writeString(value.username());
    out.writeUuid(value.petId());
    writeDeclinedSlotReason(value.reason(), out);
    out.writeInstant(value.startsAt());
    out.writeInstant(value.declinedAt());
  }

  private static AppointmentDeclined.DeclinedSlotReason readDeclinedSlotReason(AvroInput in)
      throws IOException {
    int symbol = in.readEnum(4);
    return symbol < 3
        ? AppointmentDeclined.DeclinedSlotReason.Known.values()[symbol]
        : new AppointmentDeclined.DeclinedSlotReason.Unknown("UNKNOWN");
  }

  private static void writeDeclinedSlotReason(
      AppointmentDeclined.DeclinedSlotReason value, AvroOutput out)
      throws IOException {
    boolean known = value instanceof AppointmentDeclined.DeclinedSlotReason.Known;
    out.writeEnum(known ? ((AppointmentDeclined.DeclinedSlotReason.Known) value).ordinal() : 3);
  }
}
