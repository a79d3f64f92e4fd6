// Generated from shop.inventory@StockLow; not to be edited.
package shop.events.inventory;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [StockLow].
final class StockLowJson implements EventType<StockLow> {

  private static final Fields STOCK_LOW_FIELDS =
      Fields.closed(0x7L, "productId", "available", "threshold");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockLow";
  }

  @Override
  public Class<StockLow> dataClass() {
    return StockLow.class;
  }

  @Override
  public @Nullable StockLow read(Decoder in) {
    if (!in.object(STOCK_LOW_FIELDS)) {
      return null;
    }
    String productId = null;
    int available = 0;
    int threshold = 0;
    for (int field = in.field(STOCK_LOW_FIELDS); field >= 0; field = in.field(STOCK_LOW_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> available = in.int32(0, 1000000);
        default -> threshold = in.int32(1, 1000000);
      }
    }
    return in.end(STOCK_LOW_FIELDS) ? new StockLow(productId, available, threshold) : null;
  }

  @Override
  public void write(StockLow value, JsonWriter out) {
    out.beginObject();
    out.name(STOCK_LOW_FIELDS.names(), 0).value(value.productId());
    out.name(STOCK_LOW_FIELDS.names(), 1).value(value.available());
    out.name(STOCK_LOW_FIELDS.names(), 2).value(value.threshold());
    out.endObject();
  }
}
