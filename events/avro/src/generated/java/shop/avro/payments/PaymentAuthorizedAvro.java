// Generated from shop.payments@PaymentAuthorized; not to be edited.
package shop.avro.payments;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.payments.PaymentAuthorized;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [PaymentAuthorized].
public final class PaymentAuthorizedAvro implements AvroType<PaymentAuthorized> {

  /// Reads and writes this event.
  public static final AvroCodec<PaymentAuthorized> CODEC =
      AvroCodec.of(new PaymentAuthorizedAvro());

  private PaymentAuthorizedAvro() {}

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
  public PaymentAuthorized read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    UUID paymentId = null;
    Money amount = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> paymentId = in.readUuid();
        default -> amount = MoneyAvro.read(in);
      }
    }
    return new PaymentAuthorized(orderId, username, paymentId, amount);
  }

  @Override
  public void write(PaymentAuthorized value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    out.writeUuid(value.paymentId());
    MoneyAvro.write(value.amount(), out);
  }
}
