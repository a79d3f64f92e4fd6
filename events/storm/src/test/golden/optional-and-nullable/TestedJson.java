// Generated from optionalandnullable.ordering@Tested; not to be edited.
package optionalandnullable.events.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.Rule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.open(0x3L, "must", "mustOrNull", "may", "mayOrNull", "list", "inner");
  private static final Fields INNER_FIELDS = Fields.open(0x0L, "at");
  static final Rule<List<UUID>> LIST = Rule.items(0, Integer.MAX_VALUE);

  @Override
  public String source() {
    return "optionalandnullable.ordering";
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
    int must = 0;
    Integer mustOrNull = null;
    Boolean may = null;
    Long mayOrNull = null;
    List<UUID> list = null;
    Tested.Inner inner = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> must = in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case 1 -> mustOrNull = in.isNull() ? null : in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case 2 -> may = in.bool();
        case 3 -> mayOrNull = in.isNull() ? null : in.int64(Long.MIN_VALUE, Long.MAX_VALUE);
        case 4 -> list = in.isNull() ? null : readListList(in);
        default -> inner = readInner(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(must, mustOrNull, may, mayOrNull, list, inner) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.must());
    if (value.mustOrNull() != null) {
      out.name(TESTED_FIELDS.names(), 1).value(value.mustOrNull());
    } else {
      out.name(TESTED_FIELDS.names(), 1).nullValue();
    }
    if (value.may() != null) {
      out.name(TESTED_FIELDS.names(), 2).value(value.may());
    }
    if (value.mayOrNull() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.mayOrNull());
    }
    if (value.list() != null) {
      writeListList(value.list(), out.name(TESTED_FIELDS.names(), 4));
    }
    if (value.inner() != null) {
      writeInner(value.inner(), out.name(TESTED_FIELDS.names(), 5));
    }
    out.endObject();
  }

  private static @Nullable List<UUID> readListList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<UUID> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.uuid());
    }
    return in.endArray(0, Integer.MAX_VALUE) ? items : null;
  }

  private static void writeListList(List<UUID> items, JsonWriter out) {
    out.beginArray();
    for (UUID item : items) {
      Encoder.uuid(out, item);
    }
    out.endArray();
  }

  private static Tested.@Nullable Inner readInner(Decoder in) {
    if (!in.object(INNER_FIELDS)) {
      return null;
    }
    Instant at = null;
    for (int field = in.field(INNER_FIELDS); field >= 0; field = in.field(INNER_FIELDS)) {
      switch (field) {
        default -> at = in.instant();
      }
    }
    return in.end(INNER_FIELDS) ? new Tested.Inner(at) : null;
  }

  private static void writeInner(Tested.Inner value, JsonWriter out) {
    out.beginObject();
    if (value.at() != null) {
      Encoder.instant(out.name(INNER_FIELDS.names(), 0), value.at());
    }
    out.endObject();
  }
}
