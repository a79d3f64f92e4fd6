// Generated from shop.loyalty@PointsEarned; not to be edited.
package shop.avro.loyalty;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.loyalty.PointsEarned;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PointsEarned].
public final class PointsEarnedAvro implements AvroType<PointsEarned> {

  /// Reads and writes this event.
  public static final AvroCodec<PointsEarned> CODEC = AvroCodec.of(new PointsEarnedAvro());

  private PointsEarnedAvro() {}

  @Override
  public String source() {
    return "shop.loyalty";
  }

  @Override
  public String detailType() {
    return "PointsEarned";
  }

  @Override
  public Class<PointsEarned> dataClass() {
    return PointsEarned.class;
  }

  @Override
  public PointsEarned read(AvroInput in) throws IOException {
    String username = null;
    int points = 0;
    int balance = 0;
    PointsEarned.PointsReason earnedBy = null;
    UUID referenceId = null;
    Instant earnedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> username = in.readString();
        case 1 -> points = in.readInt();
        case 2 -> balance = in.readInt();
        case 3 -> earnedBy = readPointsReason(in);
        case 4 -> referenceId = in.readUuid();
        default -> earnedAt = in.readInstant();
      }
    }
    return new PointsEarned(username, points, balance, earnedBy, referenceId, earnedAt);
  }

  @Override
  public void write(PointsEarned value, AvroOutput out) throws IOException {
    out.writeString(value.username());
    out.writeInt(value.points());
    out.writeInt(value.balance());
    writePointsReason(value.earnedBy(), out);
    out.writeUuid(value.referenceId());
    out.writeInstant(value.earnedAt());
  }

  private static PointsEarned.PointsReason readPointsReason(AvroInput in) throws IOException {
    int symbol = in.readEnum(3);
    return symbol < 2
        ? PointsEarned.PointsReason.Known.values()[symbol]
        : new PointsEarned.PointsReason.Unknown("UNKNOWN");
  }

  private static void writePointsReason(PointsEarned.PointsReason value, AvroOutput out)
      throws IOException {
    boolean known = value instanceof PointsEarned.PointsReason.Known;
    out.writeEnum(known ? ((PointsEarned.PointsReason.Known) value).ordinal() : 2);
  }
}
