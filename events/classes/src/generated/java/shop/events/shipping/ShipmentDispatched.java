// Generated from shop.shipping@ShipmentDispatched; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The carrier has taken a parcel.
///
/// @param shipmentId The shipment.
/// @param orderId The order.
/// @param username Who ordered.
/// @param carrier Who carries it.
/// @param trackingCode By which the carrier knows it.
/// @param dispatchedAt When it was handed over.
public record ShipmentDispatched(
    UUID shipmentId,
    UUID orderId,
    String username,
    String carrier,
    String trackingCode,
    Instant dispatchedAt)
    implements ShippingEvent {

  /// Reads and writes this event.
  public static final Codec<ShipmentDispatched> CODEC = Codec.of(new ShipmentDispatchedJson());

  public ShipmentDispatched {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "shipmentId", shipmentId);
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, ShipmentDispatchedJson.USERNAME);
    flaws = Flaws.text(flaws, "carrier", carrier, ShipmentDispatchedJson.CARRIER);
    flaws = Flaws.text(flaws, "trackingCode", trackingCode, ShipmentDispatchedJson.TRACKING_CODE);
    flaws = Flaws.dateTime(flaws, "dispatchedAt", dispatchedAt);
    Flaws.none(ShipmentDispatched.class, flaws);
  }
}
