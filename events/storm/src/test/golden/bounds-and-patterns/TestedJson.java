// Generated from boundsandpatterns.ordering@Tested; not to be edited.
package boundsandpatterns.events.ordering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.open(0x1fL, "a", "b", "c", "d", "e");
  static final TextRule E_ITEM = new TextRule(0, TextRule.UNBOUNDED, "a\"b");
  static final Rule<List<String>> E = Rule.items(0, 2, E_ITEM);
  static final TextRule A = new TextRule(2, TextRule.UNBOUNDED);
  static final TextRule B = new TextRule(0, 5, "^[^\\n\\r\\u2028\\u2029]\\d\\z");

  @Override
  public String source() {
    return "boundsandpatterns.ordering";
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
    String a = null;
    String b = null;
    long c = 0;
    int d = 0;
    List<String> e = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> a = in.string(A);
        case 1 -> b = in.string(B);
        case 2 -> c = in.int64(Long.MIN_VALUE, Long.MAX_VALUE);
        case 3 -> d = in.int32(-5, Integer.MAX_VALUE);
        default -> e = readEList(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(a, b, c, d, e) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.a());
    out.name(TESTED_FIELDS.names(), 1).value(value.b());
    out.name(TESTED_FIELDS.names(), 2).value(value.c());
    out.name(TESTED_FIELDS.names(), 3).value(value.d());
    writeEList(value.e(), out.name(TESTED_FIELDS.names(), 4));
    out.endObject();
  }

  private static @Nullable List<String> readEList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.string(E_ITEM));
    }
    return in.endArray(0, 2) ? items : null;
  }

  private static void writeEList(List<String> items, JsonWriter out) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
  }
}
