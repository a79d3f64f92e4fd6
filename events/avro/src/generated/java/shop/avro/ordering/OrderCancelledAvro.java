// Generated from shop.ordering@OrderCancelled; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.ordering.OrderCancelled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [OrderCancelled].
public final class OrderCancelledAvro implements AvroType<OrderCancelled> {

  /// Reads and writes this event.
  public static final AvroCodec<OrderCancelled> CODEC = AvroCodec.of(new OrderCancelledAvro());

  private OrderCancelledAvro() {}

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
  public OrderCancelled read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    String reason = null;
    Instant cancelledAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> reason = in.isNull() ? null : in.readString();
        default -> cancelledAt = in.readInstant();
      }
    }
    return new OrderCancelled(orderId, username, reason, cancelledAt);
  }

  @Override
  public void write(OrderCancelled value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    if (out.isPresent(value.reason())) {
      out.writeString(value.reason());
    }
    out.writeInstant(value.cancelledAt());
  }
}
