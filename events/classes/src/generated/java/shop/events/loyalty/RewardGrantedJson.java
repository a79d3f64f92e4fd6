// Generated from shop.loyalty@RewardGranted; not to be edited.
package shop.events.loyalty;

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

/// The JSON of [RewardGranted].
final class RewardGrantedJson implements EventType<RewardGranted> {

  private static final Fields REWARD_GRANTED_FIELDS =
      Fields.closed(
          0x3fL, "rewardId", "username", "pointsSpent", "discount", "validUntil", "grantedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable RewardGranted read(Decoder in) {
    if (!in.object(REWARD_GRANTED_FIELDS)) {
      return null;
    }
    UUID rewardId = null;
    String username = null;
    int pointsSpent = 0;
    Money discount = null;
    Instant validUntil = null;
    Instant grantedAt = null;
    for (int field = in.field(REWARD_GRANTED_FIELDS);
        field >= 0;
        field = in.field(REWARD_GRANTED_FIELDS)) {
      switch (field) {
        case 0 -> rewardId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> pointsSpent = in.int32(1, 1000000);
        case 3 -> discount = MoneyJson.read(in);
        case 4 -> validUntil = in.instant();
        default -> grantedAt = in.instant();
      }
    }
    return in.end(REWARD_GRANTED_FIELDS)
        ? new RewardGranted(rewardId, username, pointsSpent, discount, validUntil, grantedAt)
        : null;
  }

  @Override
  public void write(RewardGranted value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(REWARD_GRANTED_FIELDS.names(), 0), value.rewardId());
    out.name(REWARD_GRANTED_FIELDS.names(), 1).value(value.username());
    out.name(REWARD_GRANTED_FIELDS.names(), 2).value(value.pointsSpent());
    MoneyJson.write(value.discount(), out.name(REWARD_GRANTED_FIELDS.names(), 3));
    Encoder.instant(out.name(REWARD_GRANTED_FIELDS.names(), 4), value.validUntil());
    Encoder.instant(out.name(REWARD_GRANTED_FIELDS.names(), 5), value.grantedAt());
    out.endObject();
  }
}
