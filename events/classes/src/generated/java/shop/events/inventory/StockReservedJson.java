// Generated from shop.inventory@StockReserved; not to be edited.
package shop.events.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [StockReserved].
final class StockReservedJson implements EventType<StockReserved> {

  private static final Fields STOCK_RESERVED_FIELDS =
      Fields.closed(0x1fL, "orderId", "username", "lines", "total", "paymentToken");
  static final Rule<List<StockLine>> LINES = Rule.items(1, 50);
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PAYMENT_TOKEN = new TextRule(1, 64, "^tok_[a-z0-9_]+\\z");

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReserved";
  }

  @Override
  public Class<StockReserved> dataClass() {
    return StockReserved.class;
  }

  @Override
  public @Nullable StockReserved read(Decoder in) {
    if (!in.object(STOCK_RESERVED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    List<StockLine> lines = null;
    Money total = null;
    String paymentToken = null;
    for (int field = in.field(STOCK_RESERVED_FIELDS);
        field >= 0;
        field = in.field(STOCK_RESERVED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> lines = readLinesList(in);
        case 3 -> total = MoneyJson.read(in);
        default -> paymentToken = in.string(PAYMENT_TOKEN);
      }
    }
    return in.end(STOCK_RESERVED_FIELDS)
        ? new StockReserved(orderId, username, lines, total, paymentToken)
        : null;
  }

  @Override
  public void write(StockReserved value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(STOCK_RESERVED_FIELDS.names(), 0), value.orderId());
    out.name(STOCK_RESERVED_FIELDS.names(), 1).value(value.username());
    writeLinesList(value.lines(), out.name(STOCK_RESERVED_FIELDS.names(), 2));
    MoneyJson.write(value.total(), out.name(STOCK_RESERVED_FIELDS.names(), 3));
    out.name(STOCK_RESERVED_FIELDS.names(), 4).value(value.paymentToken());
    out.endObject();
  }

  private static @Nullable List<StockLine> readLinesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<StockLine> items = new ArrayList<>();
    while (in.item()) {
      items.add(StockLineJson.read(in));
    }
    return in.endArray(1, 50) ? items : null;
  }

  private static void writeLinesList(List<StockLine> items, JsonWriter out) {
    out.beginArray();
    for (StockLine item : items) {
      StockLineJson.write(item, out);
    }
    out.endArray();
  }
}
