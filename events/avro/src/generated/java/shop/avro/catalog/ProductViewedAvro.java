// Generated from shop.catalog@ProductViewed; not to be edited.
package shop.avro.catalog;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [ProductViewed].
public final class ProductViewedAvro implements AvroType<ProductViewed> {

  /// Reads and writes this event.
  public static final AvroCodec<ProductViewed> CODEC = AvroCodec.of(new ProductViewedAvro());

  private ProductViewedAvro() {}

  @Override
  public String source() {
    return "shop.catalog";
  }

  @Override
  public String detailType() {
    return "ProductViewed";
  }

  @Override
  public Class<ProductViewed> dataClass() {
    return ProductViewed.class;
  }

  @Override
  public ProductViewed read(AvroInput in) throws IOException {
    String productId = null;
    UUID visitId = null;
    String username = null;
    Instant viewedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> visitId = in.readUuid();
        case 2 -> username = in.isNull() ? null : in.readString();
        default -> viewedAt = in.readInstant();
      }
    }
    return new ProductViewed(productId, visitId, username, viewedAt);
  }

  @Override
  public void write(ProductViewed value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    out.writeUuid(value.visitId());
    if (out.isPresent(value.username())) {
      out.writeString(value.username());
    }
    out.writeInstant(value.viewedAt());
  }
}
