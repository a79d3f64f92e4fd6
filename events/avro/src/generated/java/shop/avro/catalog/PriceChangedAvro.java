// Generated from shop.catalog@PriceChanged; not to be edited.
package shop.avro.catalog;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.catalog.PriceChanged;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PriceChanged].
public final class PriceChangedAvro implements AvroType<PriceChanged> {

  /// Reads and writes this event.
  public static final AvroCodec<PriceChanged> CODEC = AvroCodec.of(new PriceChangedAvro());

  private PriceChangedAvro() {}

  @Override
  public String source() {
    return "shop.catalog";
  }

  @Override
  public String detailType() {
    return "PriceChanged";
  }

  @Override
  public Class<PriceChanged> dataClass() {
    return PriceChanged.class;
  }

  @Override
  public PriceChanged read(AvroInput in) throws IOException {
    String productId = null;
    Money oldPrice = null;
    Money newPrice = null;
    Instant changedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> oldPrice = MoneyAvro.read(in);
        case 2 -> newPrice = MoneyAvro.read(in);
        default -> changedAt = in.readInstant();
      }
    }
    return new PriceChanged(productId, oldPrice, newPrice, changedAt);
  }

  @Override
  public void write(PriceChanged value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    MoneyAvro.write(value.oldPrice(), out);
    MoneyAvro.write(value.newPrice(), out);
    out.writeInstant(value.changedAt());
  }
}
