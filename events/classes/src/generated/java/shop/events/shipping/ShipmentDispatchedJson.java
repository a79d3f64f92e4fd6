// Generated from shop.shipping@ShipmentDispatched; not to be edited.
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

/// The JSON of [ShipmentDispatched].
final class ShipmentDispatchedJson implements EventType<ShipmentDispatched> {

  private static final Fields SHIPMENT_DISPATCHED_FIELDS =
      Fields.closed(
          0x3fL, "shipmentId", "orderId", "username", "carrier", "trackingCode", "dispatchedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule CARRIER = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule TRACKING_CODE = new TextRule(6, 40, "^[A-Z0-9]+\\z");

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentDispatched";
  }

  @Override
  public Class<ShipmentDispatched> dataClass() {
    return ShipmentDispatched.class;
  }

  @Override
  public @Nullable ShipmentDispatched read(Decoder in) {
    if (!in.object(SHIPMENT_DISPATCHED_FIELDS)) {
      return null;
    }
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    String carrier = null;
    String trackingCode = null;
    Instant dispatchedAt = null;
    for (int field = in.field(SHIPMENT_DISPATCHED_FIELDS);
        field >= 0;
        field = in.field(SHIPMENT_DISPATCHED_FIELDS)) {
      switch (field) {
        case 0 -> shipmentId = in.uuid();
        case 1 -> orderId = in.uuid();
        case 2 -> username = in.string(USERNAME);
        case 3 -> carrier = in.string(CARRIER);
        case 4 -> trackingCode = in.string(TRACKING_CODE);
        default -> dispatchedAt = in.instant();
      }
    }
    return in.end(SHIPMENT_DISPATCHED_FIELDS)
        ? new ShipmentDispatched(shipmentId, orderId, username, carrier, trackingCode, dispatchedAt)
        : null;
  }

  @Override
  public void write(ShipmentDispatched value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 0), value.shipmentId());
    Encoder.uuid(out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 1), value.orderId());
    out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 2).value(value.username());
    out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 3).value(value.carrier());
    out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 4).value(value.trackingCode());
    Encoder.instant(out.name(SHIPMENT_DISPATCHED_FIELDS.names(), 5), value.dispatchedAt());
    out.endObject();
  }
}
