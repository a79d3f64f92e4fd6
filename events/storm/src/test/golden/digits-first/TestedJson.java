// Generated from digitsfirst.ordering@Tested; not to be edited.
package digitsfirst.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.open(0x0L, "2nd", "3");

  @Override
  public String source() {
    return "digitsfirst.ordering";
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
    String _2nd = null;
    Tested._3 _3 = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> _2nd = in.string();
        default -> _3 = read_3(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(_2nd, _3) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    if (value._2nd() != null) {
      out.name(TESTED_FIELDS.names(), 0).value(value._2nd());
    }
    if (value._3() != null) {
      out.name(TESTED_FIELDS.names(), 1).value(value._3().symbol());
    }
    out.endObject();
  }

  private static Tested.@Nullable _3 read_3(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "1st" -> Tested._3.Known._1ST;
      case "2nd" -> Tested._3.Known._2ND;
      case "-" -> Tested._3.Known.__;
      default -> in.unknownSymbol(symbol) ? new Tested._3.Unknown(symbol) : null;
    };
  }
}
