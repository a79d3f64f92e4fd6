// Generated from shop.ordering@OrderFulfilled; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.ordering.OrderFulfilled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [OrderFulfilled].
public final class OrderFulfilledAvro implements AvroType<OrderFulfilled> {

  /// Reads and writes this event.
  public static final AvroCodec<OrderFulfilled> CODEC = AvroCodec.of(new OrderFulfilledAvro());

  private OrderFulfilledAvro() {}

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
  public OrderFulfilled read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    UUID shipmentId = null;
    Instant fulfilledAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> shipmentId = in.readUuid();
        default -> fulfilledAt = in.readInstant();
      }
    }
    return new OrderFulfilled(orderId, username, shipmentId, fulfilledAt);
  }

  @Override
  public void write(OrderFulfilled value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    out.writeUuid(value.shipmentId());
    out.writeInstant(value.fulfilledAt());
  }
}
