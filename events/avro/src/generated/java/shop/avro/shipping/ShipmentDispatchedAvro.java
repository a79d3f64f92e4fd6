// Generated from shop.shipping@ShipmentDispatched; not to be edited.
package shop.avro.shipping;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.shipping.ShipmentDispatched;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [ShipmentDispatched].
public final class ShipmentDispatchedAvro implements AvroType<ShipmentDispatched> {

  /// Reads and writes this event.
  public static final AvroCodec<ShipmentDispatched> CODEC =
      AvroCodec.of(new ShipmentDispatchedAvro());

  private ShipmentDispatchedAvro() {}

  @Override
  public String source() {
    return "shop.shipping";
  }

  @Override
  public String detailType() {
    return "ShipmentDispatched";
  }

  @Override
  public Class<ShipmentDispatched> dataClass() {
    return ShipmentDispatched.class;
  }

  @Override
  public ShipmentDispatched read(AvroInput in) throws IOException {
    UUID shipmentId = null;
    UUID orderId = null;
    String username = null;
    String carrier = null;
    String trackingCode = null;
    Instant dispatchedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> shipmentId = in.readUuid();
        case 1 -> orderId = in.readUuid();
        case 2 -> username = in.readString();
        case 3 -> carrier = in.readString();
        case 4 -> trackingCode = in.readString();
        default -> dispatchedAt = in.readInstant();
      }
    }
    return new ShipmentDispatched(
        shipmentId, orderId, username, carrier, trackingCode, dispatchedAt);
  }

  @Override
  public void write(ShipmentDispatched value, AvroOutput out) throws IOException {
    out.writeUuid(value.shipmentId());
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    out.writeString(value.carrier());
    out.writeString(value.trackingCode());
    out.writeInstant(value.dispatchedAt());
  }
}
