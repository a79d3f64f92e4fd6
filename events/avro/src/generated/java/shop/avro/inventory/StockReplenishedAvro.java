// Generated from shop.inventory@StockReplenished; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import org.apache.avro.Schema;
import shop.events.inventory.StockReplenished;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [StockReplenished].
public final class StockReplenishedAvro implements AvroType<StockReplenished> {

  /// Reads and writes this event.
  public static final AvroCodec<StockReplenished> CODEC = AvroCodec.of(new StockReplenishedAvro());

  private StockReplenishedAvro() {}

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReplenished";
  }

  @Override
  public Class<StockReplenished> dataClass() {
    return StockReplenished.class;
  }

  @Override
  public StockReplenished read(AvroInput in) throws IOException {
    String productId = null;
    int quantity = 0;
    Integer available = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> quantity = in.readInt();
        default -> available = in.isNull() ? null : in.readInt();
      }
    }
    return new StockReplenished(productId, quantity, available);
  }

  @Override
  public void write(StockReplenished value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
    if (out.isPresent(value.available())) {
      out.writeInt(value.available());
    }
  }
}
