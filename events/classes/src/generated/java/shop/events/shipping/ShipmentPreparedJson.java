// Generated from shop.shipping@ShipmentPrepared; not to be edited.
package shop.events.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [ShipmentPrepared].
final class ShipmentPreparedJson implements EventType<ShipmentPrepared> {

  private static final Fields SHIPMENT_PREPARED_FIELDS =
      Fields.closed(0x1fL, "shipmentId", "orderId", "username", "lines", "preparedAt");
  private static final Fields PARCEL_LINE_FIELDS = Fields.closed(0x3L, "productId", "quantity");
  static final Rule<List<ShipmentPrepared.ParcelLine>> LINES = Rule.items(1, 50);
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentPrepared";
  }

  @Override
  public Class<ShipmentPrepared> dataClass() {
    return ShipmentPrepared.class;
  }

  @Override
  public @Nullable ShipmentPrepared read(Decoder in) {
    if (!in.object(SHIPMENT_PREPARED_FIELDS)) {
      return null;
    }
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    List<ShipmentPrepared.ParcelLine> lines = null;
    Instant preparedAt = null;
    for (int field = in.field(SHIPMENT_PREPARED_FIELDS);
        field >= 0;
        field = in.field(SHIPMENT_PREPARED_FIELDS)) {
      switch (field) {
        case 0 -> shipmentId = in.uuid();
        case 1 -> orderId = in.uuid();
        case 2 -> username = in.string(USERNAME);
        case 3 -> lines = readLinesList(in);
        default -> preparedAt = in.instant();
      }
    }
    return in.end(SHIPMENT_PREPARED_FIELDS)
        ? new ShipmentPrepared(shipmentId, orderId, username, lines, preparedAt)
        : null;
  }

  @Override
  public void write(ShipmentPrepared value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(SHIPMENT_PREPARED_FIELDS.names(), 0), value.shipmentId());
    Encoder.uuid(out.name(SHIPMENT_PREPARED_FIELDS.names(), 1), value.orderId());
    out.name(SHIPMENT_PREPARED_FIELDS.names(), 2).value(value.username());
    writeLinesList(value.lines(), out.name(SHIPMENT_PREPARED_FIELDS.names(), 3));
    Encoder.instant(out.name(SHIPMENT_PREPARED_FIELDS.names(), 4), value.preparedAt());
    out.endObject();
  }

  private static @Nullable List<ShipmentPrepared.ParcelLine> readLinesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<ShipmentPrepared.ParcelLine> items = new ArrayList<>();
    while (in.item()) {
      items.add(readParcelLine(in));
    }
    return in.endArray(1, 50) ? items : null;
  }

  private static void writeLinesList(List<ShipmentPrepared.ParcelLine> items, JsonWriter out) {
    out.beginArray();
    for (ShipmentPrepared.ParcelLine item : items) {
      writeParcelLine(item, out);
    }
    out.endArray();
  }

  private static ShipmentPrepared.@Nullable ParcelLine readParcelLine(Decoder in) {
    if (!in.object(PARCEL_LINE_FIELDS)) {
      return null;
    }
    String productId = null;
    int quantity = 0;
    for (int field = in.field(PARCEL_LINE_FIELDS);
        field >= 0;
        field = in.field(PARCEL_LINE_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        default -> quantity = in.int32(1, 999);
      }
    }
    return in.end(PARCEL_LINE_FIELDS) ? new ShipmentPrepared.ParcelLine(productId, quantity) : null;
  }

  private static void writeParcelLine(ShipmentPrepared.ParcelLine value, JsonWriter out) {
    out.beginObject();
    out.name(PARCEL_LINE_FIELDS.names(), 0).value(value.productId());
    out.name(PARCEL_LINE_FIELDS.names(), 1).value(value.quantity());
    out.endObject();
  }
}
