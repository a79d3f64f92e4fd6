// Generated from namesofgeneratedvariables.ordering@Tested; not to be edited.
package namesofgeneratedvariables.events.ordering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.open(0x3fL, "in", "field", "out", "value", "items", "item");
  static final Rule<List<String>> ITEMS = Rule.items(0, Integer.MAX_VALUE);

  @Override
  public String source() {
    return "namesofgeneratedvariables.ordering";
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
    String in_ = null;
    String field_ = null;
    String out = null;
    String value = null;
    List<String> items = null;
    long item = 0;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> in_ = in.string();
        case 1 -> field_ = in.string();
        case 2 -> out = in.string();
        case 3 -> value = in.string();
        case 4 -> items = readItemsList(in);
        default -> item = in.int64(Long.MIN_VALUE, Long.MAX_VALUE);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(in_, field_, out, value, items, item) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.in());
    out.name(TESTED_FIELDS.names(), 1).value(value.field());
    out.name(TESTED_FIELDS.names(), 2).value(value.out());
    out.name(TESTED_FIELDS.names(), 3).value(value.value());
    writeItemsList(value.items(), out.name(TESTED_FIELDS.names(), 4));
    out.name(TESTED_FIELDS.names(), 5).value(value.item());
    out.endObject();
  }

  private static @Nullable List<String> readItemsList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.string());
    }
    return in.endArray(0, Integer.MAX_VALUE) ? items : null;
  }

  private static void writeItemsList(List<String> items, JsonWriter out) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
  }
}
