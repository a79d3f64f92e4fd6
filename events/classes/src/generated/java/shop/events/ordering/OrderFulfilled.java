// Generated from shop.ordering@OrderFulfilled; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;

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
}
