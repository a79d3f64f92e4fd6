// Generated from shop.inventory@StockReserved; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReserved;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [StockReserved].
public final class StockReservedAvro implements AvroType<StockReserved> {

  /// Reads and writes this event.
  public static final AvroCodec<StockReserved> CODEC = AvroCodec.of(new StockReservedAvro());

  private StockReservedAvro() {}

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReserved";
  }

  @Override
  public Class<StockReserved> dataClass() {
    return StockReserved.class;
  }

  @Override
  public StockReserved read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    List<StockLine> lines = null;
    Money total = null;
    String paymentToken = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> lines = readLinesList(in);
        case 3 -> total = MoneyAvro.read(in);
        default -> paymentToken = in.readString();
      }
    }
    return new StockReserved(orderId, username, lines, total, paymentToken);
  }

  @Override
  public void write(StockReserved value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    writeLinesList(value.lines(), out);
    MoneyAvro.write(value.total(), out);
    out.writeString(value.paymentToken());
  }

  private static List<StockLine> readLinesList(AvroInput in) throws IOException {
    List<StockLine> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(StockLineAvro.read(in));
      }
    }
    return items;
  }

  private static void writeLinesList(List<StockLine> items, AvroOutput out) throws IOException {
    out.writeArrayStart(items.size());
    for (StockLine item : items) {
      out.startItem();
      StockLineAvro.write(item, out);
    }
    out.writeArrayEnd();
  }
}
