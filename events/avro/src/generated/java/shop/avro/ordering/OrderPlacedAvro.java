// Generated from shop.ordering@OrderPlaced; not to be edited.
package shop.avro.ordering;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [OrderPlaced].
public final class OrderPlacedAvro implements AvroType<OrderPlaced> {

  /// Reads and writes this event.
  public static final AvroCodec<OrderPlaced> CODEC = AvroCodec.of(new OrderPlacedAvro());

  private OrderPlacedAvro() {}

  @Override
  public String source() {
    return "shop.ordering";
  }

  @Override
  public String detailType() {
    return "OrderPlaced";
  }

  @Override
  public Class<OrderPlaced> dataClass() {
    return OrderPlaced.class;
  }

  @Override
  public OrderPlaced read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    List<OrderPlaced.OrderLine> lines = null;
    Money total = null;
    String paymentToken = null;
    Instant placedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> lines = readLinesList(in);
        case 3 -> total = MoneyAvro.read(in);
        case 4 -> paymentToken = in.readString();
        default -> placedAt = in.readInstant();
      }
    }
    return new OrderPlaced(orderId, username, lines, total, paymentToken, placedAt);
  }

  @Override
  public void write(OrderPlaced value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    writeLinesList(value.lines(), out);
    MoneyAvro.write(value.total(), out);
    out.writeString(value.paymentToken());
    out.writeInstant(value.placedAt());
  }

  private static List<OrderPlaced.OrderLine> readLinesList(AvroInput in) throws IOException {
    List<OrderPlaced.OrderLine> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(readOrderLine(in));
      }
    }
    return items;
  }

  private static void writeLinesList(List<OrderPlaced.OrderLine> items, AvroOutput out)
      throws IOException {
    out.writeArrayStart(items.size());
    for (OrderPlaced.OrderLine item : items) {
      out.startItem();
      writeOrderLine(item, out);
    }
    out.writeArrayEnd();
  }

  private static OrderPlaced.OrderLine readOrderLine(AvroInput in) throws IOException {
    String productId = null;
    int quantity = 0;
    Money unitPrice = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> quantity = in.readInt();
        default -> unitPrice = MoneyAvro.read(in);
      }
    }
    return new OrderPlaced.OrderLine(productId, quantity, unitPrice);
  }

  private static void writeOrderLine(OrderPlaced.OrderLine value, AvroOutput out)
      throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
    MoneyAvro.write(value.unitPrice(), out);
  }
}
