// Generated from shop.payments@PaymentDeclined; not to be edited.
package shop.avro.payments;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.payments.PaymentDeclined;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;

/// The Avro of [PaymentDeclined].
public final class PaymentDeclinedAvro implements AvroType<PaymentDeclined> {

  /// Reads and writes this event.
  public static final AvroCodec<PaymentDeclined> CODEC = AvroCodec.of(new PaymentDeclinedAvro());

  private PaymentDeclinedAvro() {}

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
  public PaymentDeclined read(ResolvingDecoder in) throws IOException {
    UUID orderId = null;
    String username = null;
    Money amount = null;
    PaymentDeclined.DeclineReason reason = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> amount = MoneyAvro.read(in);
        default -> reason = readDeclineReason(in);
      }
    }
    return new PaymentDeclined(orderId, username, amount, reason);
  }

  @Override
  public void write(PaymentDeclined value, Encoder out) throws IOException {
    out.writeString(value.orderId().toString());
    out.writeString(value.username());
    MoneyAvro.write(value.amount(), out);
    writeDeclineReason(value.reason(), out);
  }

  private static PaymentDeclined.DeclineReason readDeclineReason(ResolvingDecoder in)
      throws IOException {
    int symbol = in.readEnum();
    return symbol < 3
        ? PaymentDeclined.DeclineReason.Known.values()[symbol]
        : new PaymentDeclined.DeclineReason.Unknown("UNKNOWN");
  }

  private static void writeDeclineReason(PaymentDeclined.DeclineReason value, Encoder out)
      throws IOException {
    boolean known = value instanceof PaymentDeclined.DeclineReason.Known;
    out.writeEnum(known ? ((PaymentDeclined.DeclineReason.Known) value).ordinal() : 3);
  }
}
