// Generated from shop.inventory@StockReservationFailed; not to be edited.
package shop.avro.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.inventory.StockReservationFailed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [StockReservationFailed].
public final class StockReservationFailedAvro implements AvroType<StockReservationFailed> {

  /// Reads and writes this event.
  public static final AvroCodec<StockReservationFailed> CODEC =
      AvroCodec.of(new StockReservationFailedAvro());

  private StockReservationFailedAvro() {}

  @Override
  public String source() {
    return "shop.inventory";
  }

  @Override
  public String detailType() {
    return "StockReservationFailed";
  }

  @Override
  public Class<StockReservationFailed> dataClass() {
    return StockReservationFailed.class;
  }

  @Override
  public StockReservationFailed read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    List<StockReservationFailed.Shortage> shortages = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        default -> shortages = readShortagesList(in);
      }
    }
    return new StockReservationFailed(orderId, username, shortages);
  }

  @Override
  public void write(StockReservationFailed value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    writeShortagesList(value.shortages(), out);
  }

  private static List<StockReservationFailed.Shortage> readShortagesList(AvroInput in)
      throws IOException {
    List<StockReservationFailed.Shortage> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(readShortage(in));
      }
    }
    return items;
  }

  private static void writeShortagesList(
      List<StockReservationFailed.Shortage> items, AvroOutput out)
      throws IOException {
    out.writeArrayStart(items.size());
    for (StockReservationFailed.Shortage item : items) {
      out.startItem();
      writeShortage(item, out);
    }
    out.writeArrayEnd();
  }

  private static StockReservationFailed.Shortage readShortage(AvroInput in) throws IOException {
    String productId = null;
    int requested = 0;
    int available = 0;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> requested = in.readInt();
        default -> available = in.readInt();
      }
    }
    return new StockReservationFailed.Shortage(productId, requested, available);
  }

  private static void writeShortage(StockReservationFailed.Shortage value, AvroOutput out)
      throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.requested());
    out.writeInt(value.available());
  }
}
