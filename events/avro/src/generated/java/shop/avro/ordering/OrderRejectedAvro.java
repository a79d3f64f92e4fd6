// Generated from shop.ordering@OrderRejected; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.ordering.OrderRejected;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [OrderRejected].
public final class OrderRejectedAvro implements AvroType<OrderRejected> {

  /// Reads and writes this event.
  public static final AvroCodec<OrderRejected> CODEC = AvroCodec.of(new OrderRejectedAvro());

  private OrderRejectedAvro() {}

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
  public OrderRejected read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    OrderRejected.RejectionReason reason = null;
    Instant rejectedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> reason = readRejectionReason(in);
        default -> rejectedAt = in.readInstant();
      }
    }
    return new OrderRejected(orderId, username, reason, rejectedAt);
  }

  @Override
  public void write(OrderRejected value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    writeRejectionReason(value.reason(), out);
    out.writeInstant(value.rejectedAt());
  }

  private static OrderRejected.RejectionReason readRejectionReason(AvroInput in)
      throws IOException {
    int symbol = in.readEnum(3);
    return symbol < 2
        ? OrderRejected.RejectionReason.Known.values()[symbol]
        : new OrderRejected.RejectionReason.Unknown("UNKNOWN");
  }

  private static void writeRejectionReason(OrderRejected.RejectionReason value, AvroOutput out)
      throws IOException {
    boolean known = value instanceof OrderRejected.RejectionReason.Known;
    out.writeEnum(known ? ((OrderRejected.RejectionReason.Known) value).ordinal() : 2);
  }
}
