// Generated from emptyobject.ordering@Tested; not to be edited.
package emptyobject.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.closed(0x0L);

  @Override
  public String source() {
    return "emptyobject.ordering";
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
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
    }
    return in.end(TESTED_FIELDS) ? new Tested() : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.endObject();
  }
}
