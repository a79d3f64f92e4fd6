// Generated from shop.inventory@StockReplenished; not to be edited.
package shop.events.inventory;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [StockReplenished].
final class StockReplenishedJson implements EventType<StockReplenished> {

  private static final Fields STOCK_REPLENISHED_FIELDS =
      Fields.closed(0x3L, "productId", "quantity", "available");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReplenished";
  }

  @Override
  public Class<StockReplenished> dataClass() {
    return StockReplenished.class;
  }

  @Override
  public @Nullable StockReplenished read(Decoder in) {
    if (!in.object(STOCK_REPLENISHED_FIELDS)) {
      return null;
    }
    String productId = null;
    int quantity = 0;
    Integer available = null;
    for (int field = in.field(STOCK_REPLENISHED_FIELDS);
        field >= 0;
        field = in.field(STOCK_REPLENISHED_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> quantity = in.int32(1, 1000000);
        default -> available = in.int32(0, 2000000000);
      }
    }
    return in.end(STOCK_REPLENISHED_FIELDS)
        ? new StockReplenished(productId, quantity, available)
        : null;
  }

  @Override
  public void write(StockReplenished value, JsonWriter out) {
    out.beginObject();
    out.name(STOCK_REPLENISHED_FIELDS.names(), 0).value(value.productId());
    out.name(STOCK_REPLENISHED_FIELDS.names(), 1).value(value.quantity());
    if (value.available() != null) {
      out.name(STOCK_REPLENISHED_FIELDS.names(), 2).value(value.available());
    }
    out.endObject();
  }
}
