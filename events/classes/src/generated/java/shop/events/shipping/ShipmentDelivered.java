// Generated from shop.shipping@ShipmentDelivered; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A parcel has arrived.
///
/// @param shipmentId The shipment.
/// @param orderId The order.
/// @param username Who ordered.
/// @param deliveredAt When it arrived.
public record ShipmentDelivered(UUID shipmentId, UUID orderId, String username, Instant deliveredAt)
    implements ShippingEvent {

  /// Reads and writes this event.
  public static final Codec<ShipmentDelivered> CODEC = Codec.of(new ShipmentDeliveredJson());

  public ShipmentDelivered {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "shipmentId", shipmentId);
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, ShipmentDeliveredJson.USERNAME);
    flaws = Flaws.dateTime(flaws, "deliveredAt", deliveredAt);
    Flaws.none(ShipmentDelivered.class, flaws);
  }
}
