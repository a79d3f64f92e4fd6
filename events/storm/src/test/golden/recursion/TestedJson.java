// Generated from recursion.ordering@Tested; not to be edited.
package recursion.events.ordering;

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

  private static final Fields TESTED_FIELDS = Fields.open(0x1L, "root", "first", "index");
  private static final Fields OWNER_FIELDS = Fields.open(0x0L, "home");
  private static final Fields FOLDER_FIELDS = Fields.closed(0x3L, "name", "folders", "owner");
  private static final Fields LINK_FIELDS = Fields.open(0x0L, "weight", "next");
  private static final Fields INDEX_FIELDS = Fields.open(0x0L, "entries");
  static final Rule<List<Tested.Folder>> FOLDERS = Rule.items(0, 3);
  static final TextRule NAME = new TextRule(0, 20);
  static final Rule<Map<String, Tested.Index>> ENTRIES = Rule.entries();

  @Override
  public String source() {
    return "recursion.ordering";
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
    Tested.Folder root = null;
    Tested.Link first = null;
    Tested.Index index = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> root = readFolder(in);
        case 1 -> first = readLink(in);
        default -> index = readIndex(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(root, first, index) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writeFolder(value.root(), out.name(TESTED_FIELDS.names(), 0));
    if (value.first() != null) {
      writeLink(value.first(), out.name(TESTED_FIELDS.names(), 1));
    }
    if (value.index() != null) {
      writeIndex(value.index(), out.name(TESTED_FIELDS.names(), 2));
    }
    out.endObject();
  }

  private static Tested.@Nullable Owner readOwner(Decoder in) {
    if (!in.object(OWNER_FIELDS)) {
      return null;
    }
    Tested.Folder home = null;
    for (int field = in.field(OWNER_FIELDS); field >= 0; field = in.field(OWNER_FIELDS)) {
      switch (field) {
        default -> home = readFolder(in);
      }
    }
    return in.end(OWNER_FIELDS) ? new Tested.Owner(home) : null;
  }

  private static void writeOwner(Tested.Owner value, JsonWriter out) {
    out.beginObject();
    if (value.home() != null) {
      writeFolder(value.home(), out.name(OWNER_FIELDS.names(), 0));
    }
    out.endObject();
  }

  private static Tested.@Nullable Folder readFolder(Decoder in) {
    if (!in.object(FOLDER_FIELDS)) {
      return null;
    }
    String name = null;
    List<Tested.Folder> folders = null;
    Tested.Owner owner = null;
    for (int field = in.field(FOLDER_FIELDS); field >= 0; field = in.field(FOLDER_FIELDS)) {
      switch (field) {
        case 0 -> name = in.string(NAME);
        case 1 -> folders = readFolderFoldersList(in);
        default -> owner = readOwner(in);
      }
    }
    return in.end(FOLDER_FIELDS) ? new Tested.Folder(name, folders, owner) : null;
  }

  private static void writeFolder(Tested.Folder value, JsonWriter out) {
    out.beginObject();
    out.name(FOLDER_FIELDS.names(), 0).value(value.name());
    writeFolderFoldersList(value.folders(), out.name(FOLDER_FIELDS.names(), 1));
    if (value.owner() != null) {
      writeOwner(value.owner(), out.name(FOLDER_FIELDS.names(), 2));
    }
    out.endObject();
  }

  private static @Nullable List<Tested.Folder> readFolderFoldersList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.Folder> items = new ArrayList<>();
    while (in.item()) {
      items.add(readFolder(in));
    }
    return in.endArray(0, 3) ? items : null;
  }

  private static void writeFolderFoldersList(List<Tested.Folder> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Folder item : items) {
      writeFolder(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable Link readLink(Decoder in) {
    if (!in.object(LINK_FIELDS)) {
      return null;
    }
    Double weight = null;
    Tested.Link next = null;
    for (int field = in.field(LINK_FIELDS); field >= 0; field = in.field(LINK_FIELDS)) {
      switch (field) {
        case 0 -> weight = in.float64();
        default -> next = readLink(in);
      }
    }
    return in.end(LINK_FIELDS) ? new Tested.Link(weight, next) : null;
  }

  private static void writeLink(Tested.Link value, JsonWriter out) {
    out.beginObject();
    if (value.weight() != null) {
      out.name(LINK_FIELDS.names(), 0).value(value.weight());
    }
    if (value.next() != null) {
      writeLink(value.next(), out.name(LINK_FIELDS.names(), 1));
    }
    out.endObject();
  }

  private static Tested.@Nullable Index readIndex(Decoder in) {
    if (!in.object(INDEX_FIELDS)) {
      return null;
    }
    Map<String, Tested.Index> entries = null;
    for (int field = in.field(INDEX_FIELDS); field >= 0; field = in.field(INDEX_FIELDS)) {
      switch (field) {
        default -> entries = readIndexEntriesMap(in);
      }
    }
    return in.end(INDEX_FIELDS) ? new Tested.Index(entries) : null;
  }

  private static void writeIndex(Tested.Index value, JsonWriter out) {
    out.beginObject();
    if (value.entries() != null) {
      writeIndexEntriesMap(value.entries(), out.name(INDEX_FIELDS.names(), 0));
    }
    out.endObject();
  }

  private static @Nullable Map<String, Tested.Index> readIndexEntriesMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Tested.Index> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, readIndex(in));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeIndexEntriesMap(Map<String, Tested.Index> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Tested.Index> entry : entries.entrySet()) {
      writeIndex(entry.getValue(), out.name(entry.getKey()));
    }
    out.endObject();
  }
}
