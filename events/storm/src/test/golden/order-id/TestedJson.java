// Generated from orderid.ordering@Tested; not to be edited.
package orderid.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.open(
          0x1L, "order-id", "order date", "URLPath", "gr\u00f6\u00dfe", "a/b~c", "say \"hi\"");

  @Override
  public String source() {
    return "orderid.ordering";
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
    UUID orderId = null;
    Instant orderDate = null;
    String urlPath = null;
    String grE = null;
    String abc = null;
    String sayHi = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> orderId = in.uuid();
        case 1 -> orderDate = in.instant();
        case 2 -> urlPath = in.string();
        case 3 -> grE = in.string();
        case 4 -> abc = in.string();
        default -> sayHi = in.string();
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(orderId, orderDate, urlPath, grE, abc, sayHi) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(TESTED_FIELDS.names(), 0), value.orderId());
    if (value.orderDate() != null) {
      Encoder.instant(out.name(TESTED_FIELDS.names(), 1), value.orderDate());
    }
    if (value.urlPath() != null) {
      out.name(TESTED_FIELDS.names(), 2).value(value.urlPath());
    }
    if (value.grE() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.grE());
    }
    if (value.abc() != null) {
      out.name(TESTED_FIELDS.names(), 4).value(value.abc());
    }
    if (value.sayHi() != null) {
      out.name(TESTED_FIELDS.names(), 5).value(value.sayHi());
    }
    out.endObject();
  }
}
