// Generated from shop.customers@CustomerRegistered; not to be edited.
package shop.avro.customers;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.Schema;
import shop.events.customers.CustomerRegistered;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

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
  public CustomerRegistered read(AvroInput in) throws IOException {
    String username = null;
    String name = null;
    String email = null;
    String phone = null;
    Instant registeredAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 5; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> username = in.readString();
        case 1 -> name = in.readString();
        case 2 -> email = in.readString();
        case 3 -> phone = in.isNull() ? null : in.readString();
        default -> registeredAt = in.readInstant();
      }
    }
    return new CustomerRegistered(username, name, email, phone, registeredAt);
  }

  @Override
  public void write(CustomerRegistered value, AvroOutput out) throws IOException {
    out.writeString(value.username());
    out.writeString(value.name());
    out.writeString(value.email());
    if (out.isPresent(value.phone())) {
      out.writeString(value.phone());
    }
    out.writeInstant(value.registeredAt());
  }
}
