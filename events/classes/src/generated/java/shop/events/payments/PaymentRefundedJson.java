// Generated from shop.payments@PaymentRefunded; not to be edited.
package shop.events.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.MoneyJson;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [PaymentRefunded].
final class PaymentRefundedJson implements EventType<PaymentRefunded> {

  private static final Fields PAYMENT_REFUNDED_FIELDS =
      Fields.closed(0x7L, "orderId", "paymentId", "amount");

  @Override
  public String source() {
    return "shop.payments";
  }

  @Override
  public String detailType() {
    return "PaymentRefunded";
  }

  @Override
  public Class<PaymentRefunded> dataClass() {
    return PaymentRefunded.class;
  }

  @Override
  public @Nullable PaymentRefunded read(Decoder in) {
    if (!in.object(PAYMENT_REFUNDED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    UUID paymentId = null;
    Money amount = null;
    for (int field = in.field(PAYMENT_REFUNDED_FIELDS);
        field >= 0;
        field = in.field(PAYMENT_REFUNDED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> paymentId = in.uuid();
        default -> amount = MoneyJson.read(in);
      }
    }
    return in.end(PAYMENT_REFUNDED_FIELDS) ? new PaymentRefunded(orderId, paymentId, amount) : null;
  }

  @Override
  public void write(PaymentRefunded value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PAYMENT_REFUNDED_FIELDS.names(), 0), value.orderId());
    Encoder.uuid(out.name(PAYMENT_REFUNDED_FIELDS.names(), 1), value.paymentId());
    MoneyJson.write(value.amount(), out.name(PAYMENT_REFUNDED_FIELDS.names(), 2));
    out.endObject();
  }
}
