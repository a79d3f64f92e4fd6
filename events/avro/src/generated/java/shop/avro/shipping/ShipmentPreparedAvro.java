// Generated from shop.shipping@ShipmentPrepared; not to be edited.
package shop.avro.shipping;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.shipping.ShipmentPrepared;
import stormglass.avro.AvroCodec;
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
  public ShipmentPrepared read(ResolvingDecoder in) throws IOException {
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    List<ShipmentPrepared.ParcelLine> lines = null;
    Instant preparedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> shipmentId = UUID.fromString(in.readString());
        case 1 -> orderId = UUID.fromString(in.readString());
        case 2 -> username = in.readString();
        case 3 -> lines = readLinesList(in);
        default -> preparedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new ShipmentPrepared(shipmentId, orderId, username, lines, preparedAt);
  }

  @Override
  public void write(ShipmentPrepared value, Encoder out) throws IOException {
    out.writeString(value.shipmentId().toString());
    out.writeString(value.orderId().toString());
    out.writeString(value.username());
    writeLinesList(value.lines(), out);
    out.writeLong(value.preparedAt().toEpochMilli());
  }

  private static List<ShipmentPrepared.ParcelLine> readLinesList(ResolvingDecoder in)
      throws IOException {
    List<ShipmentPrepared.ParcelLine> items = new ArrayList<>();
    for (long n = in.readArrayStart(); n > 0; n = in.arrayNext()) {
      for (long i = 0; i < n; i++) {
        items.add(readParcelLine(in));
      }
    }
    return items;
  }

  private static void writeLinesList(List<ShipmentPrepared.ParcelLine> items, Encoder out)
      throws IOException {
    out.writeArrayStart();
    out.setItemCount(items.size());
    for (ShipmentPrepared.ParcelLine item : items) {
      out.startItem();
      writeParcelLine(item, out);
    }
    out.writeArrayEnd();
  }

  private static ShipmentPrepared.ParcelLine readParcelLine(ResolvingDecoder in)
      throws IOException {
    String productId = null;
    int quantity = 0;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        default -> quantity = in.readInt();
      }
    }
    return new ShipmentPrepared.ParcelLine(productId, quantity);
  }

  private static void writeParcelLine(ShipmentPrepared.ParcelLine value, Encoder out)
      throws IOException {
    out.writeString(value.productId());
    out.writeInt(value.quantity());
  }
}
