// Generated from the component StockLine; not to be edited.
package shop.events.inventory;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [StockLine].
public final class StockLineJson {

  private static final Fields STOCK_LINE_FIELDS = Fields.closed(0x3L, "productId", "quantity");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  private StockLineJson() {}

  /// Reads it; null when it breaks the schema.
  public static @Nullable StockLine read(Decoder in) {
    if (!in.object(STOCK_LINE_FIELDS)) {
      return null;
    }
    String productId = null;
    int quantity = 0;
    for (int field = in.field(STOCK_LINE_FIELDS); field >= 0; field = in.field(STOCK_LINE_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        default -> quantity = in.int32(1, 999);
      }
    }
    return in.end(STOCK_LINE_FIELDS) ? new StockLine(productId, quantity) : null;
  }

  /// Writes it.
  public static void write(StockLine value, JsonWriter out) {
    out.beginObject();
    out.name(STOCK_LINE_FIELDS.names(), 0).value(value.productId());
    out.name(STOCK_LINE_FIELDS.names(), 1).value(value.quantity());
    out.endObject();
  }
}
