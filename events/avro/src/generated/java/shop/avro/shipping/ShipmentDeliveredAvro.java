// Generated from shop.shipping@ShipmentDelivered; not to be edited.
package shop.avro.shipping;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.shipping.ShipmentDelivered;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [ShipmentDelivered].
public final class ShipmentDeliveredAvro implements AvroType<ShipmentDelivered> {

  /// Reads and writes this event.
  public static final AvroCodec<ShipmentDelivered> CODEC =
      AvroCodec.of(new ShipmentDeliveredAvro());

  private ShipmentDeliveredAvro() {}

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentDelivered";
  }

  @Override
  public Class<ShipmentDelivered> dataClass() {
    return ShipmentDelivered.class;
  }

  @Override
  public ShipmentDelivered read(AvroInput in) throws IOException {
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    Instant deliveredAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> shipmentId = in.readUuid();
        case 1 -> orderId = in.readUuid();
        case 2 -> username = in.readString();
        default -> deliveredAt = in.readInstant();
      }
    }
    return new ShipmentDelivered(shipmentId, orderId, username, deliveredAt);
  }

  @Override
  public void write(ShipmentDelivered value, AvroOutput out) throws IOException {
    out.writeUuid(value.shipmentId());
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    out.writeInstant(value.deliveredAt());
  }
}
