// Generated from shop.catalog@ProductViewed; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [ProductViewed].
final class ProductViewedJson implements EventType<ProductViewed> {

  private static final Fields PRODUCT_VIEWED_FIELDS =
      Fields.closed(0xbL, "productId", "visitId", "username", "viewedAt");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable ProductViewed read(Decoder in) {
    if (!in.object(PRODUCT_VIEWED_FIELDS)) {
      return null;
    }
    String productId = null;
    UUID visitId = null;
    String username = null;
    Instant viewedAt = null;
    for (int field = in.field(PRODUCT_VIEWED_FIELDS);
        field >= 0;
        field = in.field(PRODUCT_VIEWED_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> visitId = in.uuid();
        case 2 -> username = in.string(USERNAME);
        default -> viewedAt = in.instant();
      }
    }
    return in.end(PRODUCT_VIEWED_FIELDS)
        ? new ProductViewed(productId, visitId, username, viewedAt)
        : null;
  }

  @Override
  public void write(ProductViewed value, JsonWriter out) {
    out.beginObject();
    out.name(PRODUCT_VIEWED_FIELDS.names(), 0).value(value.productId());
    Encoder.uuid(out.name(PRODUCT_VIEWED_FIELDS.names(), 1), value.visitId());
    if (value.username() != null) {
      out.name(PRODUCT_VIEWED_FIELDS.names(), 2).value(value.username());
    }
    Encoder.instant(out.name(PRODUCT_VIEWED_FIELDS.names(), 3), value.viewedAt());
    out.endObject();
  }
}
