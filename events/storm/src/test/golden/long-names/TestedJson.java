// Generated from longnames.ordering@Tested; not to be edited.
package longnames.events.ordering;

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

  private static final Fields TESTED_FIELDS =
      Fields.open(
          0x3L,
          "theFirstOfSeveralVeryLongNamesOfProperties",
          "theSecondOfSeveralVeryLongNamesOfProperties");
  private static final Fields THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS =
      Fields.open(0x1L, "aNameWithinTheItemsOfAList");
  static final Rule<List<Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem>> THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES =
      Rule.items(0, Integer.MAX_VALUE);
  static final TextRule THE_FIRST_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES =
      new TextRule(1, 12, "^[a-z]+\\z");

  @Override
  public String source() {
    return "longnames.ordering";
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
    String theFirstOfSeveralVeryLongNamesOfProperties = null;
    List<Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem> theSecondOfSeveralVeryLongNamesOfProperties = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> theFirstOfSeveralVeryLongNamesOfProperties = in.string(THE_FIRST_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES);
        default -> theSecondOfSeveralVeryLongNamesOfProperties = readTheSecondOfSeveralVeryLongNamesOfPropertiesList(in);
      }
    }
    return in.end(TESTED_FIELDS)
        ? new Tested(
            theFirstOfSeveralVeryLongNamesOfProperties, theSecondOfSeveralVeryLongNamesOfProperties)
        : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.theFirstOfSeveralVeryLongNamesOfProperties());
    writeTheSecondOfSeveralVeryLongNamesOfPropertiesList(value.theSecondOfSeveralVeryLongNamesOfProperties(), out.name(TESTED_FIELDS.names(), 1));
    out.endObject();
  }

  private static @Nullable List<Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem> readTheSecondOfSeveralVeryLongNamesOfPropertiesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem> items = new ArrayList<>();
    while (in.item()) {
      items.add(readTheSecondOfSeveralVeryLongNamesOfPropertiesItem(in));
    }
    return in.endArray(0, Integer.MAX_VALUE) ? items : null;
  }

  private static void writeTheSecondOfSeveralVeryLongNamesOfPropertiesList(
      List<Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem> items, JsonWriter out) {
    out.beginArray();
    for (Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem item : items) {
      writeTheSecondOfSeveralVeryLongNamesOfPropertiesItem(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable ANameWithinTheItemsOfAList readANameWithinTheItemsOfAList(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "A_SYMBOL_WITH_A_VERY_LONG_NAME_THAT_IS_SPELLED_OUT_IN_FULL" -> Tested.ANameWithinTheItemsOfAList.Known.A_SYMBOL_WITH_A_VERY_LONG_NAME_THAT_IS_SPELLED_OUT_IN_FULL;
      default -> in.unknownSymbol(symbol)
          ? new Tested.ANameWithinTheItemsOfAList.Unknown(symbol)
          : null;
    };
  }

  private static Tested.@Nullable TheSecondOfSeveralVeryLongNamesOfPropertiesItem readTheSecondOfSeveralVeryLongNamesOfPropertiesItem(Decoder in) {
    if (!in.object(THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS)) {
      return null;
    }
    Tested.ANameWithinTheItemsOfAList aNameWithinTheItemsOfAList = null;
    for (int field = in.field(THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS);
        field >= 0;
        field = in.field(THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS)) {
      switch (field) {
        default -> aNameWithinTheItemsOfAList = readANameWithinTheItemsOfAList(in);
      }
    }
    return in.end(THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS)
        ? new Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem(aNameWithinTheItemsOfAList)
        : null;
  }

  private static void writeTheSecondOfSeveralVeryLongNamesOfPropertiesItem(Tested.TheSecondOfSeveralVeryLongNamesOfPropertiesItem value, JsonWriter out) {
    out.beginObject();
    out.name(THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES_ITEM_FIELDS.names(), 0).value(value.aNameWithinTheItemsOfAList().symbol());
    out.endObject();
  }
}
