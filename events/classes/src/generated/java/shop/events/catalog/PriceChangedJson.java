// Generated from shop.catalog@PriceChanged; not to be edited.
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

/// The JSON of [PriceChanged].
final class PriceChangedJson implements EventType<PriceChanged> {

  private static final Fields PRICE_CHANGED_FIELDS =
      Fields.closed(0xfL, "productId", "oldPrice", "newPrice", "changedAt");
  static final TextRule PRODUCT_ID = new TextRule(1, 64, "^[a-z0-9-]+\\z");

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
  public @Nullable PriceChanged read(Decoder in) {
    if (!in.object(PRICE_CHANGED_FIELDS)) {
      return null;
    }
    String productId = null;
    Money oldPrice = null;
    Money newPrice = null;
    Instant changedAt = null;
    for (int field = in.field(PRICE_CHANGED_FIELDS);
        field >= 0;
        field = in.field(PRICE_CHANGED_FIELDS)) {
      switch (field) {
        case 0 -> productId = in.string(PRODUCT_ID);
        case 1 -> oldPrice = MoneyJson.read(in);
        case 2 -> newPrice = MoneyJson.read(in);
        default -> changedAt = in.instant();
      }
    }
    return in.end(PRICE_CHANGED_FIELDS)
        ? new PriceChanged(productId, oldPrice, newPrice, changedAt)
        : null;
  }

  @Override
  public void write(PriceChanged value, JsonWriter out) {
    out.beginObject();
    out.name(PRICE_CHANGED_FIELDS.names(), 0).value(value.productId());
    MoneyJson.write(value.oldPrice(), out.name(PRICE_CHANGED_FIELDS.names(), 1));
    MoneyJson.write(value.newPrice(), out.name(PRICE_CHANGED_FIELDS.names(), 2));
    Encoder.instant(out.name(PRICE_CHANGED_FIELDS.names(), 3), value.changedAt());
    out.endObject();
  }
}
