// Generated from all schemas of the family; not to be edited.
package shop.events.notifications;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in notifications.
public sealed interface NotificationsEvent extends ShopEvent permits 
    NotificationFailed, NotificationSent {

  /// Reads and writes every event of this family.
  Codec<NotificationsEvent> CODEC =
      Codec.family(List.of(NotificationFailed.CODEC, NotificationSent.CODEC));
}
