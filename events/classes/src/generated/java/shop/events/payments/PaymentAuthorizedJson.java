// Generated from shop.payments@PaymentAuthorized; not to be edited.
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

/// The JSON of [PaymentAuthorized].
final class PaymentAuthorizedJson implements EventType<PaymentAuthorized> {

  private static final Fields PAYMENT_AUTHORIZED_FIELDS =
      Fields.closed(0xfL, "orderId", "username", "paymentId", "amount");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

  @Override
  public String source() {
    return "shop.payments";
  }

  @Override
  public String detailType() {
    return "PaymentAuthorized";
  }

  @Override
  public Class<PaymentAuthorized> dataClass() {
    return PaymentAuthorized.class;
  }

  @Override
  public @Nullable PaymentAuthorized read(Decoder in) {
    if (!in.object(PAYMENT_AUTHORIZED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    String username = null;
    UUID paymentId = null;
    Money amount = null;
    for (int field = in.field(PAYMENT_AUTHORIZED_FIELDS);
        field >= 0;
        field = in.field(PAYMENT_AUTHORIZED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> paymentId = in.uuid();
        default -> amount = MoneyJson.read(in);
      }
    }
    return in.end(PAYMENT_AUTHORIZED_FIELDS)
        ? new PaymentAuthorized(orderId, username, paymentId, amount)
        : null;
  }

  @Override
  public void write(PaymentAuthorized value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PAYMENT_AUTHORIZED_FIELDS.names(), 0), value.orderId());
    out.name(PAYMENT_AUTHORIZED_FIELDS.names(), 1).value(value.username());
    Encoder.uuid(out.name(PAYMENT_AUTHORIZED_FIELDS.names(), 2), value.paymentId());
    MoneyJson.write(value.amount(), out.name(PAYMENT_AUTHORIZED_FIELDS.names(), 3));
    out.endObject();
  }
}
