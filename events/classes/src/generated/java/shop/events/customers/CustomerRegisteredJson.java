// Generated from shop.customers@CustomerRegistered; not to be edited.
package shop.events.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [CustomerRegistered].
final class CustomerRegisteredJson implements EventType<CustomerRegistered> {

  private static final Fields CUSTOMER_REGISTERED_FIELDS =
      Fields.closed(0x17L, "username", "name", "email", "phone", "registeredAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");
  static final TextRule NAME = new TextRule(1, 100);
  static final TextRule EMAIL = new TextRule(3, 254, "^[^@ ]+@[^@ ]+\\z");
  static final TextRule PHONE = new TextRule(8, 16, "^\\+[0-9]+\\z");

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
  public @Nullable CustomerRegistered read(Decoder in) {
    if (!in.object(CUSTOMER_REGISTERED_FIELDS)) {
      return null;
    }
    String username = null;
    String name = null;
    String email = null;
    String phone = null;
    Instant registeredAt = null;
    for (int field = in.field(CUSTOMER_REGISTERED_FIELDS);
        field >= 0;
        field = in.field(CUSTOMER_REGISTERED_FIELDS)) {
      switch (field) {
        case 0 -> username = in.string(USERNAME);
        case 1 -> name = in.string(NAME);
        case 2 -> email = in.string(EMAIL);
        case 3 -> phone = in.string(PHONE);
        default -> registeredAt = in.instant();
      }
    }
    return in.end(CUSTOMER_REGISTERED_FIELDS)
        ? new CustomerRegistered(username, name, email, phone, registeredAt)
        : null;
  }

  @Override
  public void write(CustomerRegistered value, JsonWriter out) {
    out.beginObject();
    out.name(CUSTOMER_REGISTERED_FIELDS.names(), 0).value(value.username());
    out.name(CUSTOMER_REGISTERED_FIELDS.names(), 1).value(value.name());
    out.name(CUSTOMER_REGISTERED_FIELDS.names(), 2).value(value.email());
    if (value.phone() != null) {
      out.name(CUSTOMER_REGISTERED_FIELDS.names(), 3).value(value.phone());
    }
    Encoder.instant(out.name(CUSTOMER_REGISTERED_FIELDS.names(), 4), value.registeredAt());
    out.endObject();
  }
}
