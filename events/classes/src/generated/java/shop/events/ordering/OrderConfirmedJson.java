// Generated from shop.ordering@OrderConfirmed; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [OrderConfirmed].
final class OrderConfirmedJson implements EventType<OrderConfirmed> {

  private static final Fields ORDER_CONFIRMED_FIELDS =
      Fields.closed(0xfL, "orderId", "username", "total", "confirmedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderConfirmed";
  }

  @Override
  public Class<OrderConfirmed> dataClass() {
    return OrderConfirmed.class;
  }

  @Override
  public @Nullable OrderConfirmed read(Decoder in) {
    if (!in.object(ORDER_CONFIRMED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    Money total = null;
    Instant confirmedAt = null;
    for (int field = in.field(ORDER_CONFIRMED_FIELDS);
        field >= 0;
        field = in.field(ORDER_CONFIRMED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> total = MoneyJson.read(in);
        default -> confirmedAt = in.instant();
      }
    }
    return in.end(ORDER_CONFIRMED_FIELDS)
        ? new OrderConfirmed(orderId, username, total, confirmedAt)
        : null;
  }

  @Override
  public void write(OrderConfirmed value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(ORDER_CONFIRMED_FIELDS.names(), 0), value.orderId());
    out.name(ORDER_CONFIRMED_FIELDS.names(), 1).value(value.username());
    MoneyJson.write(value.total(), out.name(ORDER_CONFIRMED_FIELDS.names(), 2));
    Encoder.instant(out.name(ORDER_CONFIRMED_FIELDS.names(), 3), value.confirmedAt());
    out.endObject();
  }
}
