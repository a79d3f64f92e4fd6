// Generated from shop.ordering@OrderCancelled; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.ordering.OrderCancelled;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

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
  public OrderCancelled read(ResolvingDecoder in) throws IOException {
    UUID orderId = null;
    String username = null;
    String reason = null;
    Instant cancelledAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> reason = Unions.isNull(in) ? null : in.readString();
        default -> cancelledAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new OrderCancelled(orderId, username, reason, cancelledAt);
  }

  @Override
  public void write(OrderCancelled value, Encoder out) throws IOException {
    out.writeString(value.orderId().toString());
    out.writeString(value.username());
    if (Unions.isPresent(value.reason(), out)) {
      out.writeString(value.reason());
    }
    out.writeLong(value.cancelledAt().toEpochMilli());
  }
}
