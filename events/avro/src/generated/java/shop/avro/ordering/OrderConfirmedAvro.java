// Generated from shop.ordering@OrderConfirmed; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.ordering.OrderConfirmed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [OrderConfirmed].
public final class OrderConfirmedAvro implements AvroType<OrderConfirmed> {

  /// Reads and writes this event.
  public static final AvroCodec<OrderConfirmed> CODEC = AvroCodec.of(new OrderConfirmedAvro());

  private OrderConfirmedAvro() {}

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
  public OrderConfirmed read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    Money total = null;
    Instant confirmedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> total = MoneyAvro.read(in);
        default -> confirmedAt = in.readInstant();
      }
    }
    return new OrderConfirmed(orderId, username, total, confirmedAt);
  }

  @Override
  public void write(OrderConfirmed value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    MoneyAvro.write(value.total(), out);
    out.writeInstant(value.confirmedAt());
  }
}
