// Generated from shop.ordering@OrderCancelled; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The customer has cancelled the order.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param reason The customer's words.
/// @param cancelledAt When it was cancelled.
public record OrderCancelled(
    UUID orderId, String username, @Nullable String reason, Instant cancelledAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderCancelled> CODEC = Codec.of(new OrderCancelledJson());

  public OrderCancelled {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, OrderCancelledJson.USERNAME);
    if (reason != null) {
      flaws = Flaws.text(flaws, "reason", reason, OrderCancelledJson.REASON);
    }
    flaws = Flaws.dateTime(flaws, "cancelledAt", cancelledAt);
    Flaws.none(OrderCancelled.class, flaws);
  }

  public OrderCancelled withReason(@Nullable String reason) {
    return new OrderCancelled(orderId, username, reason, cancelledAt);
  }
}
