// Generated from shop.ordering@OrderFulfilled; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// Everything ordered has arrived.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param shipmentId The shipment that brought it.
/// @param fulfilledAt When it was done.
public record OrderFulfilled(UUID orderId, String username, UUID shipmentId, Instant fulfilledAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderFulfilled> CODEC = Codec.of(new OrderFulfilledJson());

  public OrderFulfilled {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, OrderFulfilledJson.USERNAME);
    flaws = Flaws.present(flaws, "shipmentId", shipmentId);
    flaws = Flaws.dateTime(flaws, "fulfilledAt", fulfilledAt);
    Flaws.none(OrderFulfilled.class, flaws);
  }
}
