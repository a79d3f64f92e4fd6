// Generated from the component Money; not to be edited.
package shop.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.Money;

/// The Avro of [Money].
public final class MoneyAvro {

  private MoneyAvro() {}

  /// Reads it.
  public static Money read(ResolvingDecoder in) throws IOException {
    String currency = null;
    long cents = 0;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> currency = in.readString();
        default -> cents = in.readLong();
      }
    }
    return new Money(currency, cents);
  }

  /// Writes it.
  public static void write(Money value, Encoder out) throws IOException {
    out.writeString(value.currency());
    out.writeLong(value.cents());
  }
}
