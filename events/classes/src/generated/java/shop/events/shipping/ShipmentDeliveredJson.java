// Generated from shop.shipping@ShipmentDelivered; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [ShipmentDelivered].
final class ShipmentDeliveredJson implements EventType<ShipmentDelivered> {

  private static final Fields SHIPMENT_DELIVERED_FIELDS =
      Fields.closed(0xfL, "shipmentId", "orderId", "username", "deliveredAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentDelivered";
  }

  @Override
  public Class<ShipmentDelivered> dataClass() {
    return ShipmentDelivered.class;
  }

  @Override
  public @Nullable ShipmentDelivered read(Decoder in) {
    if (!in.object(SHIPMENT_DELIVERED_FIELDS)) {
      return null;
    }
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    Instant deliveredAt = null;
    for (int field = in.field(SHIPMENT_DELIVERED_FIELDS);
        field >= 0;
        field = in.field(SHIPMENT_DELIVERED_FIELDS)) {
      switch (field) {
        case 0 -> shipmentId = in.uuid();
        case 1 -> orderId = in.uuid();
        case 2 -> username = in.string(USERNAME);
        default -> deliveredAt = in.instant();
      }
    }
    return in.end(SHIPMENT_DELIVERED_FIELDS)
        ? new ShipmentDelivered(shipmentId, orderId, username, deliveredAt)
        : null;
  }

  @Override
  public void write(ShipmentDelivered value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(SHIPMENT_DELIVERED_FIELDS.names(), 0), value.shipmentId());
    Encoder.uuid(out.name(SHIPMENT_DELIVERED_FIELDS.names(), 1), value.orderId());
    out.name(SHIPMENT_DELIVERED_FIELDS.names(), 2).value(value.username());
    Encoder.instant(out.name(SHIPMENT_DELIVERED_FIELDS.names(), 3), value.deliveredAt());
    out.endObject();
  }
}
