// Generated from shop.ordering@OrderConfirmed; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The stock is reserved and the payment authorized: the order stands.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param confirmedAt When it was confirmed.
public record OrderConfirmed(UUID orderId, String username, Money total, Instant confirmedAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderConfirmed> CODEC = Codec.of(new OrderConfirmedJson());

  public OrderConfirmed {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, OrderConfirmedJson.USERNAME);
    flaws = Flaws.present(flaws, "total", total);
    flaws = Flaws.dateTime(flaws, "confirmedAt", confirmedAt);
    Flaws.none(OrderConfirmed.class, flaws);
  }
}
