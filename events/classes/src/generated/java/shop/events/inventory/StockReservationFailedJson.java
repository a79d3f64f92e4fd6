// Generated from shop.inventory@StockReservationFailed; not to be edited.
package shop.events.inventory;

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

/// The JSON of [StockReservationFailed].
final class StockReservationFailedJson implements EventType<StockReservationFailed> {

  private static final Fields STOCK_RESERVATION_FAILED_FIELDS =
      Fields.closed(0x7L, "orderId", "username", "shortages");
  private static final Fields SHORTAGE_FIELDS =
      Fields.closed(0x7L, "productId", "requested", "available");
  static final Rule<List<StockReservationFailed.Shortage>> SHORTAGES = Rule.items(1, 50);
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReservationFailed";
  }

  @Override
  public Class<StockReservationFailed> dataClass() {
    return StockReservationFailed.class;
  }

  @Override
  public @Nullable StockReservationFailed read(Decoder in) {
    if (!in.object(STOCK_RESERVATION_FAILED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    List<StockReservationFailed.Shortage> shortages = null;
    for (int field = in.field(STOCK_RESERVATION_FAILED_FIELDS);
        field >= 0;
        field = in.field(STOCK_RESERVATION_FAILED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        default -> shortages = readShortagesList(in);
      }
    }
    return in.end(STOCK_RESERVATION_FAILED_FIELDS)
        ? new StockReservationFailed(orderId, username, shortages)
        : null;
  }

  @Override
  public void write(StockReservationFailed value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(STOCK_RESERVATION_FAILED_FIELDS.names(), 0), value.orderId());
    out.name(STOCK_RESERVATION_FAILED_FIELDS.names(), 1).value(value.username());
    writeShortagesList(value.shortages(), out.name(STOCK_RESERVATION_FAILED_FIELDS.names(), 2));
    out.endObject();
  }

  private static @Nullable List<StockReservationFailed.Shortage> readShortagesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<StockReservationFailed.Shortage> items = new ArrayList<>();
    while (in.item()) {
      items.add(readShortage(in));
    }
    return in.endArray(1, 50) ? items : null;
  }

  private static void writeShortagesList(
      List<StockReservationFailed.Shortage> items, JsonWriter out) {
    out.beginArray();
    for (StockReservationFailed.Shortage item : items) {
      writeShortage(item, out);
    }
    out.endArray();
  }

  private static StockReservationFailed.@Nullable Shortage readShortage(Decoder in) {
    if (!in.object(SHORTAGE_FIELDS)) {
      return null;
    }
    String productId = null;
    int requested = 0;
    int available = 0;
    for (int field = in.field(SHORTAGE_FIELDS); field >= 0; field = in.field(SHORTAGE_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> requested = in.int32(1, 999);
        default -> available = in.int32(0, 998);
      }
    }
    return in.end(SHORTAGE_FIELDS)
        ? new StockReservationFailed.Shortage(productId, requested, available)
        : null;
  }

  private static void writeShortage(StockReservationFailed.Shortage value, JsonWriter out) {
    out.beginObject();
    out.name(SHORTAGE_FIELDS.names(), 0).value(value.productId());
    out.name(SHORTAGE_FIELDS.names(), 1).value(value.requested());
    out.name(SHORTAGE_FIELDS.names(), 2).value(value.available());
    out.endObject();
  }
}
