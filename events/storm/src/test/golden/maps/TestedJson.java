// Generated from maps.ordering@Tested; not to be edited.
package maps.events.ordering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.open(0x1L, "counts", "byName", "nested", "labelled", "kinds");
  private static final Fields PRICE_FIELDS = Fields.closed(0x1L, "cents");
  private static final Fields BY_NAME_VALUE_FIELDS = Fields.open(0x1L, "a");
  private static final Fields LABELLED_FIELDS = Fields.open(0x1L, "label");
  static final Rule<Integer> COUNTS_VALUE = Rule.whole(0, Integer.MAX_VALUE);
  static final Rule<Map<String, Integer>> COUNTS = Rule.entries(COUNTS_VALUE);
  static final Rule<Map<String, Tested.ByNameValue>> BY_NAME = Rule.entries();
  static final Rule<Map<String, Boolean>> NESTED_VALUE_ITEM = Rule.entries();
  static final Rule<List<Map<String, Boolean>>> NESTED_VALUE = Rule.items(0, 2, NESTED_VALUE_ITEM);
  static final Rule<Map<String, List<Map<String, Boolean>>>> NESTED = Rule.entries(NESTED_VALUE);
  static final Rule<Map<String, Tested.KindsValue>> KINDS = Rule.entries();
  static final Rule<Map<String, Tested.Price>> OTHERS =
      Rule.entries("counts", "byName", "nested", "labelled", "kinds");
  static final TextRule OTHERS_VALUE = new TextRule(0, 8);
  static final Rule<Map<String, String>> OTHERS_2 = Rule.entries(OTHERS_VALUE, "label");

  @Override
  public String source() {
    return "maps.ordering";
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
    Map<String, Integer> counts = null;
    Map<String, Tested.ByNameValue> byName = null;
    Map<String, List<Map<String, Boolean>>> nested = null;
    Tested.Labelled labelled = null;
    Map<String, Tested.KindsValue> kinds = null;
    Map<String, Tested.Price> others = new LinkedHashMap<>();
    for (int field = in.fieldOrOther(TESTED_FIELDS);
        field >= 0;
        field = in.fieldOrOther(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> counts = readCountsMap(in);
        case 1 -> byName = in.isNull() ? null : readByNameMap(in);
        case 2 -> nested = readNestedMap(in);
        case 3 -> labelled = readLabelled(in);
        case 4 -> kinds = readKindsMap(in);
        default -> in.put(others, readPrice(in));
      }
    }
    return in.end(TESTED_FIELDS)
        ? new Tested(counts, byName, nested, labelled, kinds, others)
        : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writeCountsMap(value.counts(), out.name(TESTED_FIELDS.names(), 0));
    if (value.byName() != null) {
      writeByNameMap(value.byName(), out.name(TESTED_FIELDS.names(), 1));
    }
    if (value.nested() != null) {
      writeNestedMap(value.nested(), out.name(TESTED_FIELDS.names(), 2));
    }
    if (value.labelled() != null) {
      writeLabelled(value.labelled(), out.name(TESTED_FIELDS.names(), 3));
    }
    if (value.kinds() != null) {
      writeKindsMap(value.kinds(), out.name(TESTED_FIELDS.names(), 4));
    }
    for (Map.Entry<String, Tested.Price> entry : value.others().entrySet()) {
      writePrice(entry.getValue(), out.name(entry.getKey()));
    }
    out.endObject();
  }

  private static @Nullable Map<String, Integer> readCountsMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Integer> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, in.int32(0, Integer.MAX_VALUE));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeCountsMap(Map<String, Integer> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Integer> entry : entries.entrySet()) {
      out.name(entry.getKey()).value(entry.getValue());
    }
    out.endObject();
  }

  private static @Nullable Map<String, Tested.ByNameValue> readByNameMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Tested.ByNameValue> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, readByNameValue(in));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeByNameMap(Map<String, Tested.ByNameValue> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Tested.ByNameValue> entry : entries.entrySet()) {
      writeByNameValue(entry.getValue(), out.name(entry.getKey()));
    }
    out.endObject();
  }

  private static @Nullable Map<String, List<Map<String, Boolean>>> readNestedMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, List<Map<String, Boolean>>> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, readNestedValueList(in));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeNestedMap(
      Map<String, List<Map<String, Boolean>>> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, List<Map<String, Boolean>>> entry : entries.entrySet()) {
      writeNestedValueList(entry.getValue(), out.name(entry.getKey()));
    }
    out.endObject();
  }

  private static @Nullable List<Map<String, Boolean>> readNestedValueList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Map<String, Boolean>> items = new ArrayList<>();
    while (in.item()) {
      items.add(readNestedValueItemMap(in));
    }
    return in.endArray(0, 2) ? items : null;
  }

  private static void writeNestedValueList(List<Map<String, Boolean>> items, JsonWriter out) {
    out.beginArray();
    for (Map<String, Boolean> item : items) {
      writeNestedValueItemMap(item, out);
    }
    out.endArray();
  }

  private static @Nullable Map<String, Boolean> readNestedValueItemMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Boolean> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, in.bool());
    }
    return in.endMap() ? entries : null;
  }

  private static void writeNestedValueItemMap(Map<String, Boolean> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Boolean> entry : entries.entrySet()) {
      out.name(entry.getKey()).value(entry.getValue());
    }
    out.endObject();
  }

  private static @Nullable Map<String, Tested.KindsValue> readKindsMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Tested.KindsValue> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, readKindsValue(in));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeKindsMap(Map<String, Tested.KindsValue> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Tested.KindsValue> entry : entries.entrySet()) {
      out.name(entry.getKey()).value(entry.getValue().symbol());
    }
    out.endObject();
  }

  private static Tested.@Nullable Price readPrice(Decoder in) {
    if (!in.object(PRICE_FIELDS)) {
      return null;
    }
    long cents = 0;
    for (int field = in.field(PRICE_FIELDS); field >= 0; field = in.field(PRICE_FIELDS)) {
      switch (field) {
        default -> cents = in.int64(Long.MIN_VALUE, Long.MAX_VALUE);
      }
    }
    return in.end(PRICE_FIELDS) ? new Tested.Price(cents) : null;
  }

  private static void writePrice(Tested.Price value, JsonWriter out) {
    out.beginObject();
    out.name(PRICE_FIELDS.names(), 0).value(value.cents());
    out.endObject();
  }

  private static Tested.@Nullable ByNameValue readByNameValue(Decoder in) {
    if (!in.object(BY_NAME_VALUE_FIELDS)) {
      return null;
    }
    String a = null;
    for (int field = in.field(BY_NAME_VALUE_FIELDS);
        field >= 0;
        field = in.field(BY_NAME_VALUE_FIELDS)) {
      switch (field) {
        default -> a = in.string();
      }
    }
    return in.end(BY_NAME_VALUE_FIELDS) ? new Tested.ByNameValue(a) : null;
  }

  private static void writeByNameValue(Tested.ByNameValue value, JsonWriter out) {
    out.beginObject();
    out.name(BY_NAME_VALUE_FIELDS.names(), 0).value(value.a());
    out.endObject();
  }

  private static Tested.@Nullable Labelled readLabelled(Decoder in) {
    if (!in.object(LABELLED_FIELDS)) {
      return null;
    }
    String label = null;
    Map<String, String> others = new LinkedHashMap<>();
    for (int field = in.fieldOrOther(LABELLED_FIELDS);
        field >= 0;
        field = in.fieldOrOther(LABELLED_FIELDS)) {
      switch (field) {
        case 0 -> label = in.string();
        default -> in.put(others, in.string(OTHERS_VALUE));
      }
    }
    return in.end(LABELLED_FIELDS) ? new Tested.Labelled(label, others) : null;
  }

  private static void writeLabelled(Tested.Labelled value, JsonWriter out) {
    out.beginObject();
    out.name(LABELLED_FIELDS.names(), 0).value(value.label());
    for (Map.Entry<String, String> entry : value.others().entrySet()) {
      out.name(entry.getKey()).value(entry.getValue());
    }
    out.endObject();
  }

  private static Tested.@Nullable KindsValue readKindsValue(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "A" -> Tested.KindsValue.Known.A;
      case "B" -> Tested.KindsValue.Known.B;
      default -> in.unknownSymbol(symbol) ? new Tested.KindsValue.Unknown(symbol) : null;
    };
  }
}
