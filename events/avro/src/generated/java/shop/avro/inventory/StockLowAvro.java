// Generated from shop.inventory@StockLow; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import org.apache.avro.Schema;
import shop.events.inventory.StockLow;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [StockLow].
public final class StockLowAvro implements AvroType<StockLow> {

  /// Reads and writes this event.
  public static final AvroCodec<StockLow> CODEC = AvroCodec.of(new StockLowAvro());

  private StockLowAvro() {}

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockLow";
  }

  @Override
  public Class<StockLow> dataClass() {
    return StockLow.class;
  }

  @Override
  public StockLow read(AvroInput in) throws IOException {
    String productId = null;
    int available = 0;
    int threshold = 0;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> available = in.readInt();
        default -> threshold = in.readInt();
      }
    }
    return new StockLow(productId, available, threshold);
  }

  @Override
  public void write(StockLow value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.available());
    out.writeInt(value.threshold());
  }
}
