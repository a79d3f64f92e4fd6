// Generated from shop.loyalty@RewardGranted; not to be edited.
package shop.avro.loyalty;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.loyalty.RewardGranted;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [RewardGranted].
public final class RewardGrantedAvro implements AvroType<RewardGranted> {

  /// Reads and writes this event.
  public static final AvroCodec<RewardGranted> CODEC = AvroCodec.of(new RewardGrantedAvro());

  private RewardGrantedAvro() {}

  @Override
  public String source() {
    return "shop.loyalty";
  }

  @Override
  public String detailType() {
    return "RewardGranted";
  }

  @Override
  public Class<RewardGranted> dataClass() {
    return RewardGranted.class;
  }

  @Override
  public RewardGranted read(AvroInput in) throws IOException {
    UUID rewardId = null;
    String username = null;
    int pointsSpent = 0;
    Money discount = null;
    Instant validUntil = null;
    Instant grantedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> rewardId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> pointsSpent = in.readInt();
        case 3 -> discount = MoneyAvro.read(in);
        case 4 -> validUntil = in.readInstant();
        default -> grantedAt = in.readInstant();
      }
    }
    return new RewardGranted(rewardId, username, pointsSpent, discount, validUntil, grantedAt);
  }

  @Override
  public void write(RewardGranted value, AvroOutput out) throws IOException {
    out.writeUuid(value.rewardId());
    out.writeString(value.username());
    out.writeInt(value.pointsSpent());
    MoneyAvro.write(value.discount(), out);
    out.writeInstant(value.validUntil());
    out.writeInstant(value.grantedAt());
  }
}
