// Generated from shop.ordering@OrderConfirmed; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;

/// The stock is reserved and the payment authorized: the order stands.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param confirmedAt When it was confirmed.
public record OrderConfirmed(UUID orderId, String username, Money total, Instant confirmedAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderConfirmed> CODEC = Codec.of(new OrderConfirmedJson());
}
