// Generated from shop.ordering@OrderPlaced; not to be edited.
package shop.events.ordering;

import java.time.Instant;
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

/// The JSON of [OrderPlaced].
final class OrderPlacedJson implements EventType<OrderPlaced> {

  private static final Fields ORDER_PLACED_FIELDS =
      Fields.closed(0x3fL, "orderId", "username", "lines", "total", "paymentToken", "placedAt");
  private static final Fields ORDER_LINE_FIELDS =
      Fields.closed(0x7L, "productId", "quantity", "unitPrice");
  static final Rule<List<OrderPlaced.OrderLine>> LINES = Rule.items(1, 50);
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule PAYMENT_TOKEN = new TextRule(1, 64, "^tok_[a-z0-9_]+\\z");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderPlaced";
  }

  @Override
  public Class<OrderPlaced> dataClass() {
    return OrderPlaced.class;
  }

  @Override
  public @Nullable OrderPlaced read(Decoder in) {
    if (!in.object(ORDER_PLACED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    List<OrderPlaced.OrderLine> lines = null;
    Money total = null;
    String paymentToken = null;
    Instant placedAt = null;
    for (int field = in.field(ORDER_PLACED_FIELDS);
        field >= 0;
        field = in.field(ORDER_PLACED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> lines = readLinesList(in);
        case 3 -> total = MoneyJson.read(in);
        case 4 -> paymentToken = in.string(PAYMENT_TOKEN);
        default -> placedAt = in.instant();
      }
    }
    return in.end(ORDER_PLACED_FIELDS)
        ? new OrderPlaced(orderId, username, lines, total, paymentToken, placedAt)
        : null;
  }

  @Override
  public void write(OrderPlaced value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(ORDER_PLACED_FIELDS.names(), 0), value.orderId());
    out.name(ORDER_PLACED_FIELDS.names(), 1).value(value.username());
    writeLinesList(value.lines(), out.name(ORDER_PLACED_FIELDS.names(), 2));
    MoneyJson.write(value.total(), out.name(ORDER_PLACED_FIELDS.names(), 3));
    out.name(ORDER_PLACED_FIELDS.names(), 4).value(value.paymentToken());
    Encoder.instant(out.name(ORDER_PLACED_FIELDS.names(), 5), value.placedAt());
    out.endObject();
  }

  private static @Nullable List<OrderPlaced.OrderLine> readLinesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<OrderPlaced.OrderLine> items = new ArrayList<>();
    while (in.item()) {
      items.add(readOrderLine(in));
    }
    return in.endArray(1, 50) ? items : null;
  }

  private static void writeLinesList(List<OrderPlaced.OrderLine> items, JsonWriter out) {
    out.beginArray();
    for (OrderPlaced.OrderLine item : items) {
      writeOrderLine(item, out);
    }
    out.endArray();
  }

  private static OrderPlaced.@Nullable OrderLine readOrderLine(Decoder in) {
    if (!in.object(ORDER_LINE_FIELDS)) {
      return null;
    }
    String productId = null;
    int quantity = 0;
    Money unitPrice = null;
    for (int field = in.field(ORDER_LINE_FIELDS); field >= 0; field = in.field(ORDER_LINE_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> quantity = in.int32(1, 999);
        default -> unitPrice = MoneyJson.read(in);
      }
    }
    return in.end(ORDER_LINE_FIELDS)
        ? new OrderPlaced.OrderLine(productId, quantity, unitPrice)
        : null;
  }

  private static void writeOrderLine(OrderPlaced.OrderLine value, JsonWriter out) {
    out.beginObject();
    out.name(ORDER_LINE_FIELDS.names(), 0).value(value.productId());
    out.name(ORDER_LINE_FIELDS.names(), 1).value(value.quantity());
    MoneyJson.write(value.unitPrice(), out.name(ORDER_LINE_FIELDS.names(), 2));
    out.endObject();
  }
}
