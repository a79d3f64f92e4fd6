// Generated from deepnesting.ordering@Tested; not to be edited.
package deepnesting.events.ordering;

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

  private static final Fields TESTED_FIELDS = Fields.closed(0x1L, "level1");
  private static final Fields LEVEL11_FIELDS = Fields.closed(0x1L, "level12");
  private static final Fields LEVEL10_FIELDS = Fields.closed(0x1L, "level11");
  private static final Fields LEVEL9_ITEM_FIELDS = Fields.closed(0x1L, "level10");
  private static final Fields LEVEL8_FIELDS = Fields.closed(0x1L, "level9");
  private static final Fields LEVEL7_FIELDS = Fields.closed(0x1L, "level8");
  private static final Fields LEVEL6_ITEM_FIELDS = Fields.closed(0x1L, "level7");
  private static final Fields LEVEL5_FIELDS = Fields.closed(0x1L, "level6");
  private static final Fields LEVEL4_FIELDS = Fields.closed(0x1L, "level5");
  private static final Fields LEVEL3_ITEM_FIELDS = Fields.closed(0x1L, "level4");
  private static final Fields LEVEL2_FIELDS = Fields.closed(0x1L, "level3");
  private static final Fields LEVEL1_FIELDS = Fields.closed(0x1L, "level2");
  static final TextRule LEVEL12_ITEM = new TextRule(1, TextRule.UNBOUNDED);
  static final Rule<List<String>> LEVEL12 = Rule.items(1, 2, LEVEL12_ITEM);
  static final Rule<List<Tested.Level9Item>> LEVEL9 = Rule.items(1, 2);
  static final Rule<List<Tested.Level6Item>> LEVEL6 = Rule.items(1, 2);
  static final Rule<List<Tested.Level3Item>> LEVEL3 = Rule.items(1, 2);

  @Override
  public String source() {
    return "deepnesting.ordering";
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
    Tested.Level1 level1 = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        default -> level1 = readLevel1(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(level1) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writeLevel1(value.level1(), out.name(TESTED_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level11 readLevel11(Decoder in) {
    if (!in.object(LEVEL11_FIELDS)) {
      return null;
    }
    List<String> level12 = null;
    for (int field = in.field(LEVEL11_FIELDS); field >= 0; field = in.field(LEVEL11_FIELDS)) {
      switch (field) {
        default -> level12 = readLevel11Level12List(in);
      }
    }
    return in.end(LEVEL11_FIELDS) ? new Tested.Level11(level12) : null;
  }

  private static void writeLevel11(Tested.Level11 value, JsonWriter out) {
    out.beginObject();
    writeLevel11Level12List(value.level12(), out.name(LEVEL11_FIELDS.names(), 0));
    out.endObject();
  }

  private static @Nullable List<String> readLevel11Level12List(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.string(LEVEL12_ITEM));
    }
    return in.endArray(1, 2) ? items : null;
  }

  private static void writeLevel11Level12List(List<String> items, JsonWriter out) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static Tested.@Nullable Level10 readLevel10(Decoder in) {
    if (!in.object(LEVEL10_FIELDS)) {
      return null;
    }
    Tested.Level11 level11 = null;
    for (int field = in.field(LEVEL10_FIELDS); field >= 0; field = in.field(LEVEL10_FIELDS)) {
      switch (field) {
        default -> level11 = readLevel11(in);
      }
    }
    return in.end(LEVEL10_FIELDS) ? new Tested.Level10(level11) : null;
  }

  private static void writeLevel10(Tested.Level10 value, JsonWriter out) {
    out.beginObject();
    writeLevel11(value.level11(), out.name(LEVEL10_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level9Item readLevel9Item(Decoder in) {
    if (!in.object(LEVEL9_ITEM_FIELDS)) {
      return null;
    }
    Tested.Level10 level10 = null;
    for (int field = in.field(LEVEL9_ITEM_FIELDS);
        field >= 0;
        field = in.field(LEVEL9_ITEM_FIELDS)) {
      switch (field) {
        default -> level10 = readLevel10(in);
      }
    }
    return in.end(LEVEL9_ITEM_FIELDS) ? new Tested.Level9Item(level10) : null;
  }

  private static void writeLevel9Item(Tested.Level9Item value, JsonWriter out) {
    out.beginObject();
    writeLevel10(value.level10(), out.name(LEVEL9_ITEM_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level8 readLevel8(Decoder in) {
    if (!in.object(LEVEL8_FIELDS)) {
      return null;
    }
    List<Tested.Level9Item> level9 = null;
    for (int field = in.field(LEVEL8_FIELDS); field >= 0; field = in.field(LEVEL8_FIELDS)) {
      switch (field) {
        default -> level9 = readLevel8Level9List(in);
      }
    }
    return in.end(LEVEL8_FIELDS) ? new Tested.Level8(level9) : null;
  }

  private static void writeLevel8(Tested.Level8 value, JsonWriter out) {
    out.beginObject();
    writeLevel8Level9List(value.level9(), out.name(LEVEL8_FIELDS.names(), 0));
    out.endObject();
  }

  private static @Nullable List<Tested.Level9Item> readLevel8Level9List(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.Level9Item> items = new ArrayList<>();
    while (in.item()) {
      items.add(readLevel9Item(in));
    }
    return in.endArray(1, 2) ? items : null;
  }

  private static void writeLevel8Level9List(List<Tested.Level9Item> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Level9Item item : items) {
      writeLevel9Item(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable Level7 readLevel7(Decoder in) {
    if (!in.object(LEVEL7_FIELDS)) {
      return null;
    }
    Tested.Level8 level8 = null;
    for (int field = in.field(LEVEL7_FIELDS); field >= 0; field = in.field(LEVEL7_FIELDS)) {
      switch (field) {
        default -> level8 = readLevel8(in);
      }
    }
    return in.end(LEVEL7_FIELDS) ? new Tested.Level7(level8) : null;
  }

  private static void writeLevel7(Tested.Level7 value, JsonWriter out) {
    out.beginObject();
    writeLevel8(value.level8(), out.name(LEVEL7_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level6Item readLevel6Item(Decoder in) {
    if (!in.object(LEVEL6_ITEM_FIELDS)) {
      return null;
    }
    Tested.Level7 level7 = null;
    for (int field = in.field(LEVEL6_ITEM_FIELDS);
        field >= 0;
        field = in.field(LEVEL6_ITEM_FIELDS)) {
      switch (field) {
        default -> level7 = readLevel7(in);
      }
    }
    return in.end(LEVEL6_ITEM_FIELDS) ? new Tested.Level6Item(level7) : null;
  }

  private static void writeLevel6Item(Tested.Level6Item value, JsonWriter out) {
    out.beginObject();
    writeLevel7(value.level7(), out.name(LEVEL6_ITEM_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level5 readLevel5(Decoder in) {
    if (!in.object(LEVEL5_FIELDS)) {
      return null;
    }
    List<Tested.Level6Item> level6 = null;
    for (int field = in.field(LEVEL5_FIELDS); field >= 0; field = in.field(LEVEL5_FIELDS)) {
      switch (field) {
        default -> level6 = readLevel5Level6List(in);
      }
    }
    return in.end(LEVEL5_FIELDS) ? new Tested.Level5(level6) : null;
  }

  private static void writeLevel5(Tested.Level5 value, JsonWriter out) {
    out.beginObject();
    writeLevel5Level6List(value.level6(), out.name(LEVEL5_FIELDS.names(), 0));
    out.endObject();
  }

  private static @Nullable List<Tested.Level6Item> readLevel5Level6List(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.Level6Item> items = new ArrayList<>();
    while (in.item()) {
      items.add(readLevel6Item(in));
    }
    return in.endArray(1, 2) ? items : null;
  }

  private static void writeLevel5Level6List(List<Tested.Level6Item> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Level6Item item : items) {
      writeLevel6Item(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable Level4 readLevel4(Decoder in) {
    if (!in.object(LEVEL4_FIELDS)) {
      return null;
    }
    Tested.Level5 level5 = null;
    for (int field = in.field(LEVEL4_FIELDS); field >= 0; field = in.field(LEVEL4_FIELDS)) {
      switch (field) {
        default -> level5 = readLevel5(in);
      }
    }
    return in.end(LEVEL4_FIELDS) ? new Tested.Level4(level5) : null;
  }

  private static void writeLevel4(Tested.Level4 value, JsonWriter out) {
    out.beginObject();
    writeLevel5(value.level5(), out.name(LEVEL4_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level3Item readLevel3Item(Decoder in) {
    if (!in.object(LEVEL3_ITEM_FIELDS)) {
      return null;
    }
    Tested.Level4 level4 = null;
    for (int field = in.field(LEVEL3_ITEM_FIELDS);
        field >= 0;
        field = in.field(LEVEL3_ITEM_FIELDS)) {
      switch (field) {
        default -> level4 = readLevel4(in);
      }
    }
    return in.end(LEVEL3_ITEM_FIELDS) ? new Tested.Level3Item(level4) : null;
  }

  private static void writeLevel3Item(Tested.Level3Item value, JsonWriter out) {
    out.beginObject();
    writeLevel4(value.level4(), out.name(LEVEL3_ITEM_FIELDS.names(), 0));
    out.endObject();
  }

  private static Tested.@Nullable Level2 readLevel2(Decoder in) {
    if (!in.object(LEVEL2_FIELDS)) {
      return null;
    }
    List<Tested.Level3Item> level3 = null;
    for (int field = in.field(LEVEL2_FIELDS); field >= 0; field = in.field(LEVEL2_FIELDS)) {
      switch (field) {
        default -> level3 = readLevel2Level3List(in);
      }
    }
    return in.end(LEVEL2_FIELDS) ? new Tested.Level2(level3) : null;
  }

  private static void writeLevel2(Tested.Level2 value, JsonWriter out) {
    out.beginObject();
    writeLevel2Level3List(value.level3(), out.name(LEVEL2_FIELDS.names(), 0));
    out.endObject();
  }

  private static @Nullable List<Tested.Level3Item> readLevel2Level3List(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.Level3Item> items = new ArrayList<>();
    while (in.item()) {
      items.add(readLevel3Item(in));
    }
    return in.endArray(1, 2) ? items : null;
  }

  private static void writeLevel2Level3List(List<Tested.Level3Item> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Level3Item item : items) {
      writeLevel3Item(item, out);
    }
    out.endArray();
  }

  private static Tested.@Nullable Level1 readLevel1(Decoder in) {
    if (!in.object(LEVEL1_FIELDS)) {
      return null;
    }
    Tested.Level2 level2 = null;
    for (int field = in.field(LEVEL1_FIELDS); field >= 0; field = in.field(LEVEL1_FIELDS)) {
      switch (field) {
        default -> level2 = readLevel2(in);
      }
    }
    return in.end(LEVEL1_FIELDS) ? new Tested.Level1(level2) : null;
  }

  private static void writeLevel1(Tested.Level1 value, JsonWriter out) {
    out.beginObject();
    writeLevel2(value.level2(), out.name(LEVEL1_FIELDS.names(), 0));
    out.endObject();
  }
}
