// Generated from shop.catalog@ProductListed; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [ProductListed].
final class ProductListedJson implements EventType<ProductListed> {

  private static final Fields PRODUCT_LISTED_FIELDS =
      Fields.closed(0x2fL, "productId", "name", "category", "price", "description", "listedAt");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule NAME = new TextRule(1, 100);
  static final TextRule DESCRIPTION = new TextRule(1, 1000);

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
  public @Nullable ProductListed read(Decoder in) {
    if (!in.object(PRODUCT_LISTED_FIELDS)) {
      return null;
    }
    String productId = null;
    String name = null;
    String category = null;
    Money price = null;
    String description = null;
    Instant listedAt = null;
    for (int field = in.field(PRODUCT_LISTED_FIELDS);
        field >= 0;
        field = in.field(PRODUCT_LISTED_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> name = in.string(NAME);
        case 2 -> category = in.string(PRODUCT_ID);
        case 3 -> price = MoneyJson.read(in);
        case 4 -> description = in.string(DESCRIPTION);
        default -> listedAt = in.instant();
      }
    }
    return in.end(PRODUCT_LISTED_FIELDS)
        ? new ProductListed(productId, name, category, price, description, listedAt)
        : null;
  }

  @Override
  public void write(ProductListed value, JsonWriter out) {
    out.beginObject();
    out.name(PRODUCT_LISTED_FIELDS.names(), 0).value(value.productId());
    out.name(PRODUCT_LISTED_FIELDS.names(), 1).value(value.name());
    out.name(PRODUCT_LISTED_FIELDS.names(), 2).value(value.category());
    MoneyJson.write(value.price(), out.name(PRODUCT_LISTED_FIELDS.names(), 3));
    if (value.description() != null) {
      out.name(PRODUCT_LISTED_FIELDS.names(), 4).value(value.description());
    }
    Encoder.instant(out.name(PRODUCT_LISTED_FIELDS.names(), 5), value.listedAt());
    out.endObject();
  }
}
