// Generated from draft4.ordering@Tested; not to be edited.
package draft4.events.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.NumberRule;
import stormglass.contracts.Rule;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.closed(
          0x2dL, "id", "at", "paid", "reason", "note", "count", "tags", "place", "byDay", "root");
  private static final Fields CARD_FIELDS = Fields.closed(0x7L, "network", "kind", "token");
  private static final Fields TRANSFER_FIELDS = Fields.open(0x5L, "iban", "amount", "kind");
  private static final Fields FOLDER_FIELDS = Fields.open(0x1L, "name", "folders");
  private static final Fields PLACE_FIELDS = Fields.open(0x1L, "lat");
  static final TextRule TAGS_ITEM = new TextRule(1, TextRule.UNBOUNDED);
  static final Rule<List<String>> TAGS = Rule.items(1, 3, TAGS_ITEM);
  static final Rule<Map<String, Boolean>> BY_DAY = Rule.entries();
  static final TextRule NOTE = new TextRule(0, 20);
  static final TextRule TOKEN = new TextRule(0, TextRule.UNBOUNDED, "^tok_[a-z]+\\z");
  static final TextRule IBAN = new TextRule(15, 34);
  static final NumberRule AMOUNT = new NumberRule(0.0, true, 1000000.0, false);
  static final Rule<List<Tested.Folder>> FOLDERS = Rule.items(0, 2);
  static final NumberRule LAT = new NumberRule(-90.0, false, 90.0, false);

  @Override
  public String source() {
    return "draft4.ordering";
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
    UUID id = null;
    Instant at = null;
    Tested.Payment paid = null;
    Tested.Reason reason = null;
    String note = null;
    int count = 0;
    List<String> tags = null;
    Tested.Place place = null;
    Map<String, Boolean> byDay = null;
    Tested.Folder root = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> id = in.uuid();
        case 1 -> at = in.instant();
        case 2 -> paid = readPayment(in);
        case 3 -> reason = in.isNull() ? null : readReason(in);
        case 4 -> note = in.isNull() ? null : in.string(NOTE);
        case 5 -> count = in.int32(1, 10);
        case 6 -> tags = in.isNull() ? null : readTagsList(in);
        case 7 -> place = in.isNull() ? null : readPlace(in);
        case 8 -> byDay = readByDayMap(in);
        default -> root = readFolder(in);
      }
    }
    return in.end(TESTED_FIELDS)
        ? new Tested(id, at, paid, reason, note, count, tags, place, byDay, root)
        : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(TESTED_FIELDS.names(), 0), value.id());
    if (value.at() != null) {
      Encoder.instant(out.name(TESTED_FIELDS.names(), 1), value.at());
    }
    writePayment(value.paid(), out.name(TESTED_FIELDS.names(), 2));
    if (value.reason() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.reason().symbol());
    } else {
      out.name(TESTED_FIELDS.names(), 3).nullValue();
    }
    if (value.note() != null) {
      out.name(TESTED_FIELDS.names(), 4).value(value.note());
    }
    out.name(TESTED_FIELDS.names(), 5).value(value.count());
    if (value.tags() != null) {
      writeTagsList(value.tags(), out.name(TESTED_FIELDS.names(), 6));
    }
    if (value.place() != null) {
      writePlace(value.place(), out.name(TESTED_FIELDS.names(), 7));
    }
    if (value.byDay() != null) {
      writeByDayMap(value.byDay(), out.name(TESTED_FIELDS.names(), 8));
    }
    if (value.root() != null) {
      writeFolder(value.root(), out.name(TESTED_FIELDS.names(), 9));
    }
    out.endObject();
  }

  private static @Nullable List<String> readTagsList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.string(TAGS_ITEM));
    }
    return in.endArray(1, 3) ? items : null;
  }

  private static void writeTagsList(List<String> items, JsonWriter out) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static @Nullable Map<String, Boolean> readByDayMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Boolean> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, in.bool());
    }
    return in.endMap() ? entries : null;
  }

  private static void writeByDayMap(Map<String, Boolean> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Boolean> entry : entries.entrySet()) {
      out.name(entry.getKey()).value(entry.getValue());
    }
    out.endObject();
  }

  private static Tested.@Nullable Card readCard(Decoder in) {
    if (!in.object(CARD_FIELDS)) {
      return null;
    }
    Tested.Network network = null;
    String token = null;
    for (int field = in.field(CARD_FIELDS); field >= 0; field = in.field(CARD_FIELDS)) {
      switch (field) {
        case 0 -> network = readNetwork(in);
        case 1 -> in.fixed("card");
        default -> token = in.string(TOKEN);
      }
    }
    return in.end(CARD_FIELDS) ? new Tested.Card(network, token) : null;
  }

  private static void writeCard(Tested.Card value, JsonWriter out) {
    out.beginObject();
    out.name(CARD_FIELDS.names(), 0).value(value.network().symbol());
    out.name(CARD_FIELDS.names(), 1).value("card");
    out.name(CARD_FIELDS.names(), 2).value(value.token());
    out.endObject();
  }

  private static Tested.@Nullable Transfer readTransfer(Decoder in) {
    if (!in.object(TRANSFER_FIELDS)) {
      return null;
    }
    String iban = null;
    Double amount = null;
    for (int field = in.field(TRANSFER_FIELDS); field >= 0; field = in.field(TRANSFER_FIELDS)) {
      switch (field) {
        case 0 -> iban = in.string(IBAN);
        case 1 -> amount = in.float64(AMOUNT);
        default -> in.fixed("bank-transfer");
      }
    }
    return in.end(TRANSFER_FIELDS) ? new Tested.Transfer(iban, amount) : null;
  }

  private static void writeTransfer(Tested.Transfer value, JsonWriter out) {
    out.beginObject();
    out.name(TRANSFER_FIELDS.names(), 0).value(value.iban());
    if (value.amount() != null) {
      out.name(TRANSFER_FIELDS.names(), 1).value(value.amount());
    }
    out.name(TRANSFER_FIELDS.names(), 2).value("bank-transfer");
    out.endObject();
  }

  private static Tested.@Nullable Payment readPayment(Decoder in) {
    String symbol = in.variant("kind");
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "card" -> readCard(in);
      case "bank-transfer" -> readTransfer(in);
      default -> in.unknownVariant(symbol) ? new Tested.Payment.Unknown(symbol, in.json()) : null;
    };
  }

  private static void writePayment(Tested.Payment value, JsonWriter out) {
    switch (value) {
      case Tested.Card variant -> writeCard(variant, out);
      case Tested.Transfer variant -> writeTransfer(variant, out);
      case Tested.Payment.Unknown variant -> Encoder.json(out, variant.json());
    }
  }

  private static Tested.@Nullable Folder readFolder(Decoder in) {
    if (!in.object(FOLDER_FIELDS)) {
      return null;
    }
    String name = null;
    List<Tested.Folder> folders = null;
    for (int field = in.field(FOLDER_FIELDS); field >= 0; field = in.field(FOLDER_FIELDS)) {
      switch (field) {
        case 0 -> name = in.string(TAGS_ITEM);
        default -> folders = readFolderFoldersList(in);
      }
    }
    return in.end(FOLDER_FIELDS) ? new Tested.Folder(name, folders) : null;
  }

  private static void writeFolder(Tested.Folder value, JsonWriter out) {
    out.beginObject();
    out.name(FOLDER_FIELDS.names(), 0).value(value.name());
    if (value.folders() != null) {
      writeFolderFoldersList(value.folders(), out.name(FOLDER_FIELDS.names(), 1));
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
    return in.endArray(0, 2) ? items : null;
  }

  private static void writeFolderFoldersList(List<Tested.Folder> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Folder item : items) {
      writeFolder(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable Network readNetwork(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "any" -> Tested.Network.Known.ANY;
      default -> in.unknownSymbol(symbol) ? new Tested.Network.Unknown(symbol) : null;
    };
  }

  private static Tested.@Nullable Reason readReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "LATE" -> Tested.Reason.Known.LATE;
      case "LOST" -> Tested.Reason.Known.LOST;
      default -> in.unknownSymbol(symbol) ? new Tested.Reason.Unknown(symbol) : null;
    };
  }

  private static Tested.@Nullable Place readPlace(Decoder in) {
    if (!in.object(PLACE_FIELDS)) {
      return null;
    }
    double lat = 0;
    for (int field = in.field(PLACE_FIELDS); field >= 0; field = in.field(PLACE_FIELDS)) {
      switch (field) {
        default -> lat = in.float64(LAT);
      }
    }
    return in.end(PLACE_FIELDS) ? new Tested.Place(lat) : null;
  }

  private static void writePlace(Tested.Place value, JsonWriter out) {
    out.beginObject();
    out.name(PLACE_FIELDS.names(), 0).value(value.lat());
    out.endObject();
  }
}
