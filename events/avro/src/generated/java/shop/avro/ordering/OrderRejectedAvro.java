// Generated from shop.ordering@OrderRejected; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.ordering.OrderRejected;
import stormglass.avro.AvroCodec;
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
  public OrderRejected read(ResolvingDecoder in) throws IOException {
    UUID orderId = null;
    String username = null;
    OrderRejected.RejectionReason reason = null;
    Instant rejectedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> reason = readRejectionReason(in);
        default -> rejectedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new OrderRejected(orderId, username, reason, rejectedAt);
  }

  @Override
  public void write(OrderRejected value, Encoder out) throws IOException {
    out.writeString(value.orderId().toString());
    out.writeString(value.username());
    writeRejectionReason(value.reason(), out);
    out.writeLong(value.rejectedAt().toEpochMilli());
  }

  private static OrderRejected.RejectionReason readRejectionReason(ResolvingDecoder in)
      throws IOException {
    int symbol = in.readEnum();
    return symbol < 2
        ? OrderRejected.RejectionReason.Known.values()[symbol]
        : new OrderRejected.RejectionReason.Unknown("UNKNOWN");
  }

  private static void writeRejectionReason(OrderRejected.RejectionReason value, Encoder out)
      throws IOException {
    boolean known = value instanceof OrderRejected.RejectionReason.Known;
    out.writeEnum(known ? ((OrderRejected.RejectionReason.Known) value).ordinal() : 2);
  }
}
