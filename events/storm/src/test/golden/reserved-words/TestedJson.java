// Generated from reservedwords.ordering@Tested; not to be edited.
package reservedwords.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.closed(0x3L, "class", "int", "record", "true", "_");

  @Override
  public String source() {
    return "reservedwords.ordering";
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
    String class_ = null;
    int int_ = 0;
    Boolean record = null;
    String true_ = null;
    String __ = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> class_ = in.string();
        case 1 -> int_ = in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case 2 -> record = in.bool();
        case 3 -> true_ = in.string();
        default -> __ = in.string();
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(class_, int_, record, true_, __) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.class_());
    out.name(TESTED_FIELDS.names(), 1).value(value.int_());
    if (value.record() != null) {
      out.name(TESTED_FIELDS.names(), 2).value(value.record());
    }
    if (value.true_() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.true_());
    }
    if (value.__() != null) {
      out.name(TESTED_FIELDS.names(), 4).value(value.__());
    }
    out.endObject();
  }
}
