// Generated from methodsofobject.ordering@Tested; not to be edited.
package methodsofobject.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.open(0x3L, "hashCode", "notify", "toString", "getClass");

  @Override
  public String source() {
    return "methodsofobject.ordering";
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
    int hashCode_ = 0;
    boolean notify_ = false;
    String toString_ = null;
    String getClass_ = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> hashCode_ = in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case 1 -> notify_ = in.bool();
        case 2 -> toString_ = in.string();
        default -> getClass_ = in.string();
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(hashCode_, notify_, toString_, getClass_) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.hashCode_());
    out.name(TESTED_FIELDS.names(), 1).value(value.notify_());
    if (value.toString_() != null) {
      out.name(TESTED_FIELDS.names(), 2).value(value.toString_());
    }
    if (value.getClass_() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.getClass_());
    }
    out.endObject();
  }
}
