// Generated from the component StockLine; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import org.apache.avro.Schema;
import shop.events.inventory.StockLine;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;

/// The Avro of [StockLine].
public final class StockLineAvro {

  private StockLineAvro() {}

  /// Reads it.
  public static StockLine read(AvroInput in) throws IOException {
    String productId = null;
    int quantity = 0;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        default -> quantity = in.readInt();
      }
    }
    return new StockLine(productId, quantity);
  }

  /// Writes it.
  public static void write(StockLine value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
  }
}
