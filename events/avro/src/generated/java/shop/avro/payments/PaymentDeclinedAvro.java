// Generated from shop.payments@PaymentDeclined; not to be edited.
package shop.avro.payments;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.avro.MoneyAvro;
import shop.events.Money;
import shop.events.payments.PaymentDeclined;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
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
  public PaymentDeclined read(AvroInput in) throws IOException {
    UUID orderId = null;
    String username = null;
    Money amount = null;
    PaymentDeclined.DeclineReason reason = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 4; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> orderId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> amount = MoneyAvro.read(in);
        default -> reason = readDeclineReason(in);
      }
    }
    return new PaymentDeclined(orderId, username, amount, reason);
  }

  @Override
  public void write(PaymentDeclined value, AvroOutput out) throws IOException {
    out.writeUuid(value.orderId());
    out.writeString(value.username());
    MoneyAvro.write(value.amount(), out);
    writeDeclineReason(value.reason(), out);
  }

  private static PaymentDeclined.DeclineReason readDeclineReason(AvroInput in) throws IOException {
    int symbol = in.readEnum(4);
    return symbol < 3
        ? PaymentDeclined.DeclineReason.Known.values()[symbol]
        : new PaymentDeclined.DeclineReason.Unknown("UNKNOWN");
  }

  private static void writeDeclineReason(PaymentDeclined.DeclineReason value, AvroOutput out)
      throws IOException {
    boolean known = value instanceof PaymentDeclined.DeclineReason.Known;
    out.writeEnum(known ? ((PaymentDeclined.DeclineReason.Known) value).ordinal() : 3);
  }
}
