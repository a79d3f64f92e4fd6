// Generated from shop.ordering@OrderFulfilled; not to be edited.
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

/// The JSON of [OrderFulfilled].
final class OrderFulfilledJson implements EventType<OrderFulfilled> {

  private static final Fields ORDER_FULFILLED_FIELDS =
      Fields.closed(0xfL, "orderId", "username", "shipmentId", "fulfilledAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderFulfilled";
  }

  @Override
  public Class<OrderFulfilled> dataClass() {
    return OrderFulfilled.class;
  }

  @Override
  public @Nullable OrderFulfilled read(Decoder in) {
    if (!in.object(ORDER_FULFILLED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    UUID shipmentId = null;
    Instant fulfilledAt = null;
    for (int field = in.field(ORDER_FULFILLED_FIELDS);
        field >= 0;
        field = in.field(ORDER_FULFILLED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> shipmentId = in.uuid();
        default -> fulfilledAt = in.instant();
      }
    }
    return in.end(ORDER_FULFILLED_FIELDS)
        ? new OrderFulfilled(orderId, username, shipmentId, fulfilledAt)
        : null;
  }

  @Override
  public void write(OrderFulfilled value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(ORDER_FULFILLED_FIELDS.names(), 0), value.orderId());
    out.name(ORDER_FULFILLED_FIELDS.names(), 1).value(value.username());
    Encoder.uuid(out.name(ORDER_FULFILLED_FIELDS.names(), 2), value.shipmentId());
    Encoder.instant(out.name(ORDER_FULFILLED_FIELDS.names(), 3), value.fulfilledAt());
    out.endObject();
  }
}
