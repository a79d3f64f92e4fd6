// Generated from shop.shipping@ShipmentPrepared; not to be edited.
package shop.avro.shipping;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.shipping.ShipmentPrepared;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [ShipmentPrepared].
public final class ShipmentPreparedAvro implements AvroType<ShipmentPrepared> {

  /// Reads and writes this event.
  public static final AvroCodec<ShipmentPrepared> CODEC = AvroCodec.of(new ShipmentPreparedAvro());

  private ShipmentPreparedAvro() {}

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentPrepared";
  }

  @Override
  public Class<ShipmentPrepared> dataClass() {
    return ShipmentPrepared.class;
  }

  @Override
  public ShipmentPrepared read(AvroInput in) throws IOException {
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    List<ShipmentPrepared.ParcelLine> lines = null;
    Instant preparedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> shipmentId = in.readUuid();
        case 1 -> orderId = in.readUuid();
        case 2 -> username = in.readString();
        case 3 -> lines = readLinesList(in);
        default -> preparedAt = in.readInstant();
      }
    }
    return new ShipmentPrepared(shipmentId, orderId, username, lines, preparedAt);
  }

  @Override
  public void write(ShipmentPrepared value, AvroOutput out) throws IOException {
    out.writeUuid(value.shipmentId());
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    writeLinesList(value.lines(), out);
    out.writeInstant(value.preparedAt());
  }

  private static List<ShipmentPrepared.ParcelLine> readLinesList(AvroInput in) throws IOException {
    List<ShipmentPrepared.ParcelLine> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(readParcelLine(in));
      }
    }
    return items;
  }

  private static void writeLinesList(List<ShipmentPrepared.ParcelLine> items, AvroOutput out)
      throws IOException {
    out.writeArrayStart(items.size());
    for (ShipmentPrepared.ParcelLine item : items) {
      out.startItem();
      writeParcelLine(item, out);
    }
    out.writeArrayEnd();
  }

  private static ShipmentPrepared.ParcelLine readParcelLine(AvroInput in) throws IOException {
    String productId = null;
    int quantity = 0;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        default -> quantity = in.readInt();
      }
    }
    return new ShipmentPrepared.ParcelLine(productId, quantity);
  }

  private static void writeParcelLine(ShipmentPrepared.ParcelLine value, AvroOutput out)
      throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
  }
}
