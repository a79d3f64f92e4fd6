// Generated from all schemas of the family; not to be edited.
package shop.events.loyalty;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in loyalty.
public sealed interface LoyaltyEvent extends ShopEvent permits PointsEarned, RewardGranted {

  /// Reads and writes every event of this family.
  Codec<LoyaltyEvent> CODEC = Codec.family(List.of(PointsEarned.CODEC, RewardGranted.CODEC));
}
