// Generated from shop.payments@PaymentCaptured; not to be edited.
package shop.avro.payments;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.payments.PaymentCaptured;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PaymentCaptured].
public final class PaymentCapturedAvro implements AvroType<PaymentCaptured> {

  /// Reads and writes this event.
  public static final AvroCodec<PaymentCaptured> CODEC = AvroCodec.of(new PaymentCapturedAvro());

  private PaymentCapturedAvro() {}

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
  public PaymentCaptured read(AvroInput in) throws IOException {
    UUID orderId = null;
    UUID paymentId = null;
    Money amount = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 3; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> paymentId = in.readUuid();
        default -> amount = MoneyAvro.read(in);
      }
    }
    return new PaymentCaptured(orderId, paymentId, amount);
  }

  @Override
  public void write(PaymentCaptured value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeUuid(value.paymentId());
    MoneyAvro.write(value.amount(), out);
  }
}
