// Generated from shop.payments@PaymentAuthorized; not to be edited.
package shop.avro.payments;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.payments.PaymentAuthorized;
import stormglass.avro.AvroCodec;
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
  public PaymentAuthorized read(ResolvingDecoder in) throws IOException {
    UUID orderId = null;
    String username = null;
    UUID paymentId = null;
    Money amount = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> paymentId = UUID.fromString(in.readString());
        default -> amount = MoneyAvro.read(in);
      }
    }
    return new PaymentAuthorized(orderId, username, paymentId, amount);
  }

  @Override
  public void write(PaymentAuthorized value, Encoder out) throws IOException {
    out.writeString(value.orderId().toString());
    out.writeString(value.username());
    out.writeString(value.paymentId().toString());
    MoneyAvro.write(value.amount(), out);
  }
}
