// Generated from listsoflists.ordering@Tested; not to be edited.
package listsoflists.events.ordering;

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

  private static final Fields TESTED_FIELDS = Fields.open(0x1L, "matrix", "parts", "kinds");
  private static final Fields PARTS_ITEM_FIELDS = Fields.open(0x0L, "name");
  static final Rule<List<Integer>> MATRIX_ITEM = Rule.items(0, 3);
  static final Rule<List<List<Integer>>> MATRIX = Rule.items(1, Integer.MAX_VALUE, MATRIX_ITEM);
  static final Rule<List<Tested.PartsItem>> PARTS = Rule.items(0, Integer.MAX_VALUE);
  static final Rule<List<Tested.KindsItem>> KINDS = Rule.items(0, Integer.MAX_VALUE);

  @Override
  public String source() {
    return "listsoflists.ordering";
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
    List<List<Integer>> matrix = null;
    List<Tested.PartsItem> parts = null;
    List<Tested.KindsItem> kinds = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> matrix = readMatrixList(in);
        case 1 -> parts = readPartsList(in);
        default -> kinds = readKindsList(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(matrix, parts, kinds) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writeMatrixList(value.matrix(), out.name(TESTED_FIELDS.names(), 0));
    if (value.parts() != null) {
      writePartsList(value.parts(), out.name(TESTED_FIELDS.names(), 1));
    }
    if (value.kinds() != null) {
      writeKindsList(value.kinds(), out.name(TESTED_FIELDS.names(), 2));
    }
    out.endObject();
  }

  private static @Nullable List<List<Integer>> readMatrixList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<List<Integer>> items = new ArrayList<>();
    while (in.item()) {
      items.add(readMatrixItemList(in));
    }
    return in.endArray(1, Integer.MAX_VALUE) ? items : null;
  }

  private static void writeMatrixList(List<List<Integer>> items, JsonWriter out) {
    out.beginArray();
    for (List<Integer> item : items) {
      writeMatrixItemList(item, out);
    }
    out.endArray();
  }

  private static @Nullable List<Integer> readMatrixItemList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Integer> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    return in.endArray(0, 3) ? items : null;
  }

  private static void writeMatrixItemList(List<Integer> items, JsonWriter out) {
    out.beginArray();
    for (Integer item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static @Nullable List<Tested.PartsItem> readPartsList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.PartsItem> items = new ArrayList<>();
    while (in.item()) {
      items.add(readPartsItem(in));
    }
    return in.endArray(0, Integer.MAX_VALUE) ? items : null;
  }

  private static void writePartsList(List<Tested.PartsItem> items, JsonWriter out) {
    out.beginArray();
    for (Tested.PartsItem item : items) {
      writePartsItem(item, out);
    }
    out.endArray();
  }

  private static @Nullable List<Tested.KindsItem> readKindsList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.KindsItem> items = new ArrayList<>();
    while (in.item()) {
      items.add(readKindsItem(in));
    }
    return in.endArray(0, Integer.MAX_VALUE) ? items : null;
  }

  private static void writeKindsList(List<Tested.KindsItem> items, JsonWriter out) {
    out.beginArray();
    for (Tested.KindsItem item : items) {
      out.value(item.symbol());
    }
    out.endArray();
  }

  private static Tested.@Nullable PartsItem readPartsItem(Decoder in) {
    if (!in.object(PARTS_ITEM_FIELDS)) {
      return null;
    }
    String name = null;
    for (int field = in.field(PARTS_ITEM_FIELDS); field >= 0; field = in.field(PARTS_ITEM_FIELDS)) {
      switch (field) {
        default -> name = in.string();
      }
    }
    return in.end(PARTS_ITEM_FIELDS) ? new Tested.PartsItem(name) : null;
  }

  private static void writePartsItem(Tested.PartsItem value, JsonWriter out) {
    out.beginObject();
    if (value.name() != null) {
      out.name(PARTS_ITEM_FIELDS.names(), 0).value(value.name());
    }
    out.endObject();
  }

  private static Tested.@Nullable KindsItem readKindsItem(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "A" -> Tested.KindsItem.Known.A;
      case "B" -> Tested.KindsItem.Known.B;
      default -> in.unknownSymbol(symbol) ? new Tested.KindsItem.Unknown(symbol) : null;
    };
  }
}
