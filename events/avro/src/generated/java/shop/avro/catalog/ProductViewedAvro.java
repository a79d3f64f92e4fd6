// Generated from shop.catalog@ProductViewed; not to be edited.
package shop.avro.catalog;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

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
  public ProductViewed read(ResolvingDecoder in) throws IOException {
    String productId = null;
    UUID visitId = null;
    String username = null;
    Instant viewedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> visitId = UUID.fromString(in.readString());
        case 2 -> username = Unions.isNull(in) ? null : in.readString();
        default -> viewedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new ProductViewed(productId, visitId, username, viewedAt);
  }

  @Override
  public void write(ProductViewed value, Encoder out) throws IOException {
    out.writeString(value.productId());
    out.writeString(value.visitId().toString());
    if (Unions.isPresent(value.username(), out)) {
      out.writeString(value.username());
    }
    out.writeLong(value.viewedAt().toEpochMilli());
  }
}
