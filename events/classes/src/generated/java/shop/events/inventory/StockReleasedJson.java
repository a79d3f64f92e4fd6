// Generated from shop.inventory@StockReleased; not to be edited.
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
import stormglass.contracts.json.JsonWriter;

/// The JSON of [StockReleased].
final class StockReleasedJson implements EventType<StockReleased> {

  private static final Fields STOCK_RELEASED_FIELDS = Fields.closed(0x3L, "orderId", "lines");
  static final Rule<List<StockLine>> LINES = Rule.items(1, 50);

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReleased";
  }

  @Override
  public Class<StockReleased> dataClass() {
    return StockReleased.class;
  }

  @Override
  public @Nullable StockReleased read(Decoder in) {
    if (!in.object(STOCK_RELEASED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    List<StockLine> lines = null;
    for (int field = in.field(STOCK_RELEASED_FIELDS);
        field >= 0;
        field = in.field(STOCK_RELEASED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        default -> lines = readLinesList(in);
      }
    }
    return in.end(STOCK_RELEASED_FIELDS) ? new StockReleased(orderId, lines) : null;
  }

  @Override
  public void write(StockReleased value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(STOCK_RELEASED_FIELDS.names(), 0), value.orderId());
    writeLinesList(value.lines(), out.name(STOCK_RELEASED_FIELDS.names(), 1));
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
