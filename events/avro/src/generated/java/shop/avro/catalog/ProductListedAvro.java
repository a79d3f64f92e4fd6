// Generated from shop.catalog@ProductListed; not to be edited.
package shop.avro.catalog;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.catalog.ProductListed;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [ProductListed].
public final class ProductListedAvro implements AvroType<ProductListed> {

  /// Reads and writes this event.
  public static final AvroCodec<ProductListed> CODEC = AvroCodec.of(new ProductListedAvro());

  private ProductListedAvro() {}

  @Override
  public String source() {
    return "shop.catalog";
  }

  @Override
  public String detailType() {
    return "ProductListed";
  }

  @Override
  public Class<ProductListed> dataClass() {
    return ProductListed.class;
  }

  @Override
  public ProductListed read(AvroInput in) throws IOException {
    String productId = null;
    String name = null;
    String category = null;
    Money price = null;
    String description = null;
    Instant listedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> productId = in.readString();
        case 1 -> name = in.readString();
        case 2 -> category = in.readString();
        case 3 -> price = MoneyAvro.read(in);
        case 4 -> description = in.isNull() ? null : in.readString();
        default -> listedAt = in.readInstant();
      }
    }
    return new ProductListed(productId, name, category, price, description, listedAt);
  }

  @Override
  public void write(ProductListed value, AvroOutput out) throws IOException {
    out.writeString(value.productId());
    out.writeString(value.name());
    out.writeString(value.category());
    MoneyAvro.write(value.price(), out);
    if (out.isPresent(value.description())) {
      out.writeString(value.description());
    }
    out.writeInstant(value.listedAt());
  }
}
