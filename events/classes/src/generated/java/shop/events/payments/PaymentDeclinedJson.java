// Generated from shop.payments@PaymentDeclined; not to be edited.
package shop.events.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [PaymentDeclined].
final class PaymentDeclinedJson implements EventType<PaymentDeclined> {

  private static final Fields PAYMENT_DECLINED_FIELDS =
      Fields.closed(0xfL, "orderId", "username", "amount", "reason");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.payments";
  }

  @Override
  public String detailType() {
    return "PaymentDeclined";
  }

  @Override
  public Class<PaymentDeclined> dataClass() {
    return PaymentDeclined.class;
  }

  @Override
  public @Nullable PaymentDeclined read(Decoder in) {
    if (!in.object(PAYMENT_DECLINED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    Money amount = null;
    PaymentDeclined.DeclineReason reason = null;
    for (int field = in.field(PAYMENT_DECLINED_FIELDS);
        field >= 0;
        field = in.field(PAYMENT_DECLINED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> amount = MoneyJson.read(in);
        default -> reason = readDeclineReason(in);
      }
    }
    return in.end(PAYMENT_DECLINED_FIELDS)
        ? new PaymentDeclined(orderId, username, amount, reason)
        : null;
  }

  @Override
  public void write(PaymentDeclined value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PAYMENT_DECLINED_FIELDS.names(), 0), value.orderId());
    out.name(PAYMENT_DECLINED_FIELDS.names(), 1).value(value.username());
    MoneyJson.write(value.amount(), out.name(PAYMENT_DECLINED_FIELDS.names(), 2));
    out.name(PAYMENT_DECLINED_FIELDS.names(), 3).value(value.reason().symbol());
    out.endObject();
  }

  private static PaymentDeclined.@Nullable DeclineReason readDeclineReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "CARD_DECLINED" -> PaymentDeclined.DeclineReason.Known.CARD_DECLINED;
      case "INSUFFICIENT_FUNDS" -> PaymentDeclined.DeclineReason.Known.INSUFFICIENT_FUNDS;
      case "EXPIRED_CARD" -> PaymentDeclined.DeclineReason.Known.EXPIRED_CARD;
      default -> in.unknownSymbol(symbol)
          ? new PaymentDeclined.DeclineReason.Unknown(symbol)
          : null;
    };
  }
}
