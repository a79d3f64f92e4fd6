// Generated from shop.loyalty@RewardGranted; not to be edited.
package shop.events.loyalty;

import java.time.Instant;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer has points enough for a reward.
///
/// @param rewardId The reward.
/// @param username Who gets it.
/// @param pointsSpent How many points it cost.
/// @param validUntil When it lapses.
/// @param grantedAt When it was granted.
public record RewardGranted(
    UUID rewardId,
    String username,
    int pointsSpent,
    Money discount,
    Instant validUntil,
    Instant grantedAt)
    implements LoyaltyEvent {

  /// Reads and writes this event.
  public static final Codec<RewardGranted> CODEC = Codec.of(new RewardGrantedJson());

  public RewardGranted {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "rewardId", rewardId);
    flaws = Flaws.text(flaws, "username", username, RewardGrantedJson.USERNAME);
    flaws = Flaws.whole(flaws, "pointsSpent", pointsSpent, 1, 1000000);
    flaws = Flaws.present(flaws, "discount", discount);
    flaws = Flaws.dateTime(flaws, "validUntil", validUntil);
    flaws = Flaws.dateTime(flaws, "grantedAt", grantedAt);
    Flaws.none(RewardGranted.class, flaws);
  }
}
