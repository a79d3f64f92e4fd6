// Generated from the component Money; not to be edited.
package shop.events;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Money].
public final class MoneyJson {

  private static final Fields MONEY_FIELDS = Fields.closed(0x3L, "currency", "cents");
  static final TextRule CURRENCY = new TextRule(3, 3, "^[A-Z]{3}\\z");

  private MoneyJson() {}

  /// Reads it; null when it breaks the schema.
  public static @Nullable Money read(Decoder in) {
    if (!in.object(MONEY_FIELDS)) {
      return null;
    }
    String currency = null;
    long cents = 0;
    for (int field = in.field(MONEY_FIELDS); field >= 0; field = in.field(MONEY_FIELDS)) {
      switch (field) {
        case 0 -> currency = in.string(CURRENCY);
        default -> cents = in.int64(0L, 99999999999L);
      }
    }
    return in.end(MONEY_FIELDS) ? new Money(currency, cents) : null;
  }

  /// Writes it.
  public static void write(Money value, JsonWriter out) {
    out.beginObject();
    out.name(MONEY_FIELDS.names(), 0).value(value.currency());
    out.name(MONEY_FIELDS.names(), 1).value(value.cents());
    out.endObject();
  }
}
