// Generated from shop.shipping@ShipmentPrepared; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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
    lines = lines == null ? null : ShipmentPreparedJson.LINES.kept(lines);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "shipmentId", shipmentId);
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, ShipmentPreparedJson.USERNAME);
    flaws = Flaws.rule(flaws, "lines", lines, ShipmentPreparedJson.LINES);
    flaws = Flaws.dateTime(flaws, "preparedAt", preparedAt);
    Flaws.none(ShipmentPrepared.class, flaws);
  }

  /// Some pieces of one product in a parcel.
  ///
  /// @param productId The product.
  /// @param quantity How many pieces.
  public record ParcelLine(String productId, int quantity) {

    public ParcelLine {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "productId", productId, ShipmentPreparedJson.PRODUCT_ID);
      flaws = Flaws.whole(flaws, "quantity", quantity, 1, 999);
      Flaws.none(ParcelLine.class, flaws);
    }
  }
}
