// Generated from the component Money; not to be edited.
package shop.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import shop.events.Money;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;

/// The Avro of [Money].
public final class MoneyAvro {

  private MoneyAvro() {}

  /// Reads it.
  public static Money read(AvroInput in) throws IOException {
    String currency = null;
    long cents = 0;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 2; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> currency = in.readString();
        default -> cents = in.readLong();
      }
    }
    return new Money(currency, cents);
  }

  /// Writes it.
  public static void write(Money value, AvroOutput out) throws IOException {
    out.writeString(value.currency());
    out.writeLong(value.cents());
  }
}
