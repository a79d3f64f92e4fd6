// Generated from shop.ordering@OrderRejected; not to be edited.
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

/// The JSON of [OrderRejected].
final class OrderRejectedJson implements EventType<OrderRejected> {

  private static final Fields ORDER_REJECTED_FIELDS =
      Fields.closed(0xfL, "orderId", "username", "reason", "rejectedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderRejected";
  }

  @Override
  public Class<OrderRejected> dataClass() {
    return OrderRejected.class;
  }

  @Override
  public @Nullable OrderRejected read(Decoder in) {
    if (!in.object(ORDER_REJECTED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    OrderRejected.RejectionReason reason = null;
    Instant rejectedAt = null;
    for (int field = in.field(ORDER_REJECTED_FIELDS);
        field >= 0;
        field = in.field(ORDER_REJECTED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> reason = readRejectionReason(in);
        default -> rejectedAt = in.instant();
      }
    }
    return in.end(ORDER_REJECTED_FIELDS)
        ? new OrderRejected(orderId, username, reason, rejectedAt)
        : null;
  }

  @Override
  public void write(OrderRejected value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(ORDER_REJECTED_FIELDS.names(), 0), value.orderId());
    out.name(ORDER_REJECTED_FIELDS.names(), 1).value(value.username());
    out.name(ORDER_REJECTED_FIELDS.names(), 2).value(value.reason().symbol());
    Encoder.instant(out.name(ORDER_REJECTED_FIELDS.names(), 3), value.rejectedAt());
    out.endObject();
  }

  private static OrderRejected.@Nullable RejectionReason readRejectionReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "OUT_OF_STOCK" -> OrderRejected.RejectionReason.Known.OUT_OF_STOCK;
      case "PAYMENT_DECLINED" -> OrderRejected.RejectionReason.Known.PAYMENT_DECLINED;
      default -> in.unknownSymbol(symbol)
          ? new OrderRejected.RejectionReason.Unknown(symbol)
          : null;
    };
  }
}
