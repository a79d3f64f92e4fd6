// Generated from shop.payments@PaymentCaptured; not to be edited.
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

/// The JSON of [PaymentCaptured].
final class PaymentCapturedJson implements EventType<PaymentCaptured> {

  private static final Fields PAYMENT_CAPTURED_FIELDS =
      Fields.closed(0x7L, "orderId", "paymentId", "amount");

  @Override
  public String source() {
    return "shop.payments";
  }

  @Override
  public String detailType() {
    return "PaymentCaptured";
  }

  @Override
  public Class<PaymentCaptured> dataClass() {
    return PaymentCaptured.class;
  }

  @Override
  public @Nullable PaymentCaptured read(Decoder in) {
    if (!in.object(PAYMENT_CAPTURED_FIELDS)) {
      return null;
    }
    UUID orderId = null;
    UUID paymentId = null;
    Money amount = null;
    for (int field = in.field(PAYMENT_CAPTURED_FIELDS);
        field >= 0;
        field = in.field(PAYMENT_CAPTURED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> paymentId = in.uuid();
        default -> amount = MoneyJson.read(in);
      }
    }
    return in.end(PAYMENT_CAPTURED_FIELDS) ? new PaymentCaptured(orderId, paymentId, amount) : null;
  }

  @Override
  public void write(PaymentCaptured value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(PAYMENT_CAPTURED_FIELDS.names(), 0), value.orderId());
    Encoder.uuid(out.name(PAYMENT_CAPTURED_FIELDS.names(), 1), value.paymentId());
    MoneyJson.write(value.amount(), out.name(PAYMENT_CAPTURED_FIELDS.names(), 2));
    out.endObject();
  }
}
