// Generated from numbers.ordering@Tested; not to be edited.
package numbers.events.ordering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.NumberRule;
import stormglass.contracts.Rule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS =
      Fields.closed(0x7L, "ratio", "amount", "limit", "any", "samples", "steps");
  static final Rule<List<Double>> SAMPLES = Rule.items(0, 4, NumberRule.FINITE);
  static final NumberRule RATIO = new NumberRule(0.0, false, 1.0, false);
  static final NumberRule AMOUNT = new NumberRule(0.0, true, Double.POSITIVE_INFINITY, false);
  static final NumberRule LIMIT = new NumberRule(-0.5, false, 99.95, true);

  @Override
  public String source() {
    return "numbers.ordering";
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
    double ratio = 0;
    double amount = 0;
    double limit = 0;
    Double any = null;
    List<Double> samples = null;
    Integer steps = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> ratio = in.float64(RATIO);
        case 1 -> amount = in.float64(AMOUNT);
        case 2 -> limit = in.float64(LIMIT);
        case 3 -> any = in.isNull() ? null : in.float64();
        case 4 -> samples = readSamplesList(in);
        default -> steps = in.int32(1, 9);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(ratio, amount, limit, any, samples, steps) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.ratio());
    out.name(TESTED_FIELDS.names(), 1).value(value.amount());
    out.name(TESTED_FIELDS.names(), 2).value(value.limit());
    if (value.any() != null) {
      out.name(TESTED_FIELDS.names(), 3).value(value.any());
    }
    if (value.samples() != null) {
      writeSamplesList(value.samples(), out.name(TESTED_FIELDS.names(), 4));
    }
    if (value.steps() != null) {
      out.name(TESTED_FIELDS.names(), 5).value(value.steps());
    }
    out.endObject();
  }

  private static @Nullable List<Double> readSamplesList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Double> items = new ArrayList<>();
    while (in.item()) {
      items.add(in.float64());
    }
    return in.endArray(0, 4) ? items : null;
  }

  private static void writeSamplesList(List<Double> items, JsonWriter out) {
    out.beginArray();
    for (Double item : items) {
      out.value(item);
    }
    out.endArray();
  }
}
