// Generated from shop.loyalty@PointsEarned; not to be edited.
package shop.events.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [PointsEarned].
final class PointsEarnedJson implements EventType<PointsEarned> {

  private static final Fields POINTS_EARNED_FIELDS =
      Fields.closed(0x3fL, "username", "points", "balance", "earnedBy", "referenceId", "earnedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable PointsEarned read(Decoder in) {
    if (!in.object(POINTS_EARNED_FIELDS)) {
      return null;
    }
    String username = null;
    int points = 0;
    int balance = 0;
    PointsEarned.PointsReason earnedBy = null;
    UUID referenceId = null;
    Instant earnedAt = null;
    for (int field = in.field(POINTS_EARNED_FIELDS);
        field >= 0;
        field = in.field(POINTS_EARNED_FIELDS)) {
      switch (field) {
        case 0 -> username = in.string(USERNAME);
        case 1 -> points = in.int32(1, 1000000);
        case 2 -> balance = in.int32(0, 1000000000);
        case 3 -> earnedBy = readPointsReason(in);
        case 4 -> referenceId = in.uuid();
        default -> earnedAt = in.instant();
      }
    }
    return in.end(POINTS_EARNED_FIELDS)
        ? new PointsEarned(username, points, balance, earnedBy, referenceId, earnedAt)
        : null;
  }

  @Override
  public void write(PointsEarned value, JsonWriter out) {
    out.beginObject();
    out.name(POINTS_EARNED_FIELDS.names(), 0).value(value.username());
    out.name(POINTS_EARNED_FIELDS.names(), 1).value(value.points());
    out.name(POINTS_EARNED_FIELDS.names(), 2).value(value.balance());
    out.name(POINTS_EARNED_FIELDS.names(), 3).value(value.earnedBy().symbol());
    Encoder.uuid(out.name(POINTS_EARNED_FIELDS.names(), 4), value.referenceId());
    Encoder.instant(out.name(POINTS_EARNED_FIELDS.names(), 5), value.earnedAt());
    out.endObject();
  }

  private static PointsEarned.@Nullable PointsReason readPointsReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "ORDER" -> PointsEarned.PointsReason.Known.ORDER;
      case "GROOMING" -> PointsEarned.PointsReason.Known.GROOMING;
      default -> in.unknownSymbol(symbol) ? new PointsEarned.PointsReason.Unknown(symbol) : null;
    };
  }
}
