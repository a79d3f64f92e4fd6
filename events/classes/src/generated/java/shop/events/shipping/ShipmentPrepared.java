// Generated from shop.shipping@ShipmentPrepared; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stormglass.contracts.Codec;

/// A parcel is packed and waits for the carrier.
///
/// @param shipmentId The shipment.
/// @param orderId The order.
/// @param username Who ordered.
/// @param lines What is in it.
/// @param preparedAt When it was packed.
public record ShipmentPrepared(
    UUID shipmentId, UUID orderId, String username, List<ParcelLine> lines, Instant preparedAt)
    implements ShippingEvent {

  /// Reads and writes this event.
  public static final Codec<ShipmentPrepared> CODEC = Codec.of(new ShipmentPreparedJson());

  public ShipmentPrepared {
    lines = List.copyOf(lines);
  }

  /// Some pieces of one product in a parcel.
  ///
  /// @param productId The product.
  /// @param quantity How many pieces.
  public record ParcelLine(String productId, int quantity) {}
}
