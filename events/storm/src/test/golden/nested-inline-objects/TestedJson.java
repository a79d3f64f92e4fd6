// Generated from nestedinlineobjects.ordering@Tested; not to be edited.
package nestedinlineobjects.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.open(0x1L, "customer");
  private static final Fields ADDRESS_FIELDS = Fields.closed(0x1L, "street");
  private static final Fields CUSTOMER_FIELDS = Fields.open(0x1L, "address");
  static final TextRule STREET = new TextRule(1, TextRule.UNBOUNDED);

  @Override
  public String source() {
    return "nestedinlineobjects.ordering";
  }

  @Override
  public String detailType() {
    return "Tested";
  }

  @Override
  public Class<Tested> dataClass() {
    return Tested.class;
  }

  @Override
  public @Nullable Tested read(Decoder in) {
    if (!in.object(TESTED_FIELDS)) {
      return null;
    }
    Tested.Customer customer = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        default -> customer = readCustomer(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(customer) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writeCustomer(value.customer(), out.name(TESTED_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Address readAddress(Decoder in) {
    if (!in.object(ADDRESS_FIELDS)) {
      return null;
    }
    String street = null;
    for (int field = in.field(ADDRESS_FIELDS); field >= 0; field = in.field(ADDRESS_FIELDS)) {
      switch (field) {
        default -> street = in.string(STREET);
      }
    }
    return in.end(ADDRESS_FIELDS) ? new Tested.Address(street) : null;
  }

  private static void writeAddress(Tested.Address value, JsonWriter out) {
    out.beginObject();
    out.name(ADDRESS_FIELDS.names(), 0).value(value.street());
    out.endObject();
  }

  private static Tested.@Nullable Customer readCustomer(Decoder in) {
    if (!in.object(CUSTOMER_FIELDS)) {
      return null;
    }
    Tested.Address address = null;
    for (int field = in.field(CUSTOMER_FIELDS); field >= 0; field = in.field(CUSTOMER_FIELDS)) {
      switch (field) {
        default -> address = readAddress(in);
      }
    }
    return in.end(CUSTOMER_FIELDS) ? new Tested.Customer(address) : null;
  }

  private static void writeCustomer(Tested.Customer value, JsonWriter out) {
    out.beginObject();
    writeAddress(value.address(), out.name(CUSTOMER_FIELDS.names(), 0));
    out.endObject();
  }
}
