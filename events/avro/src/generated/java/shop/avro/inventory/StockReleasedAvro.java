// Generated from shop.inventory@StockReleased; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [StockReleased].
public final class StockReleasedAvro implements AvroType<StockReleased> {

  /// Reads and writes this event.
  public static final AvroCodec<StockReleased> CODEC = AvroCodec.of(new StockReleasedAvro());

  private StockReleasedAvro() {}

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReleased";
  }

  @Override
  public Class<StockReleased> dataClass() {
    return StockReleased.class;
  }

  @Override
  public StockReleased read(AvroInput in) throws IOException {
    UUID orderId = null;
    List<StockLine> lines = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        default -> lines = readLinesList(in);
      }
    }
    return new StockReleased(orderId, lines);
  }

  @Override
  public void write(StockReleased value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    writeLinesList(value.lines(), out);
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
