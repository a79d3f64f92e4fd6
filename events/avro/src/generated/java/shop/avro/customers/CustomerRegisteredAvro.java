// Generated from shop.customers@CustomerRegistered; not to be edited.
package shop.avro.customers;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.customers.CustomerRegistered;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

/// The Avro of [CustomerRegistered].
public final class CustomerRegisteredAvro implements AvroType<CustomerRegistered> {

  /// Reads and writes this event.
  public static final AvroCodec<CustomerRegistered> CODEC =
      AvroCodec.of(new CustomerRegisteredAvro());

  private CustomerRegisteredAvro() {}

  @Override
  public String source() {
    return "shop.customers";
  }

  @Override
  public String detailType() {
    return "CustomerRegistered";
  }

  @Override
  public Class<CustomerRegistered> dataClass() {
    return CustomerRegistered.class;
  }

  @Override
  public CustomerRegistered read(ResolvingDecoder in) throws IOException {
    String username = null;
    String name = null;
    String email = null;
    String phone = null;
    Instant registeredAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> username = in.readString();
        case 1 -> name = in.readString();
        case 2 -> email = in.readString();
        case 3 -> phone = Unions.isNull(in) ? null : in.readString();
        default -> registeredAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new CustomerRegistered(username, name, email, phone, registeredAt);
  }

  @Override
  public void write(CustomerRegistered value, Encoder out) throws IOException {
    out.writeString(value.username());
    out.writeString(value.name());
    out.writeString(value.email());
    if (Unions.isPresent(value.phone(), out)) {
      out.writeString(value.phone());
    }
    out.writeLong(value.registeredAt().toEpochMilli());
  }
}
