// Generated from the component StockLine; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.inventory.StockLine;

/// The Avro of [StockLine].
public final class StockLineAvro {

  private StockLineAvro() {}

  /// Reads it.
  public static StockLine read(ResolvingDecoder in) throws IOException {
    String productId = null;
    int quantity = 0;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        default -> quantity = in.readInt();
      }
    }
    return new StockLine(productId, quantity);
  }

  /// Writes it.
  public static void write(StockLine value, Encoder out) throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
  }
}
