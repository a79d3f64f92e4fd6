// Generated from shop.ordering@OrderCancelled; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [OrderCancelled].
final class OrderCancelledJson implements EventType<OrderCancelled> {

  private static final Fields ORDER_CANCELLED_FIELDS =
      Fields.closed(0xbL, "orderId", "username", "reason", "cancelledAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule REASON = new TextRule(1, 200);

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderCancelled";
  }

  @Override
  public Class<OrderCancelled> dataClass() {
    return OrderCancelled.class;
  }

  @Override
  public @Nullable OrderCancelled read(Decoder in) {
    if (!in.object(ORDER_CANCELLED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    String reason = null;
    Instant cancelledAt = null;
    for (int field = in.field(ORDER_CANCELLED_FIELDS);
        field >= 0;
        field = in.field(ORDER_CANCELLED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> reason = in.string(REASON);
        default -> cancelledAt = in.instant();
      }
    }
    return in.end(ORDER_CANCELLED_FIELDS)
        ? new OrderCancelled(orderId, username, reason, cancelledAt)
        : null;
  }

  @Override
  public void write(OrderCancelled value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(ORDER_CANCELLED_FIELDS.names(), 0), value.orderId());
    out.name(ORDER_CANCELLED_FIELDS.names(), 1).value(value.username());
    if (value.reason() != null) {
      out.name(ORDER_CANCELLED_FIELDS.names(), 2).value(value.reason());
    }
    Encoder.instant(out.name(ORDER_CANCELLED_FIELDS.names(), 3), value.cancelledAt());
    out.endObject();
  }
}
