// Generated from enumsymbols.ordering@Tested; not to be edited.
package enumsymbols.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.open(0x1L, "reason", "size");

  @Override
  public String source() {
    return "enumsymbols.ordering";
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
    Tested.ReasonCode reason = null;
    Tested.Size size = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> reason = readReasonCode(in);
        default -> size = readSize(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(reason, size) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.reason().symbol());
    if (value.size() != null) {
      out.name(TESTED_FIELDS.names(), 1).value(value.size().symbol());
    }
    out.endObject();
  }

  private static Tested.@Nullable ReasonCode readReasonCode(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "OUT_OF_STOCK" -> Tested.ReasonCode.Known.OUT_OF_STOCK;
      case "paymentDeclined" -> Tested.ReasonCode.Known.PAYMENT_DECLINED;
      case "other \"reason\"" -> Tested.ReasonCode.Known.OTHER__REASON_;
      default -> in.unknownSymbol(symbol) ? new Tested.ReasonCode.Unknown(symbol) : null;
    };
  }

  private static Tested.@Nullable Size readSize(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "small" -> Tested.Size.Known.SMALL;
      case "extra large" -> Tested.Size.Known.EXTRA_LARGE;
      case "XXL" -> Tested.Size.Known.XXL;
      case "1" -> Tested.Size.Known._1;
      case "" -> Tested.Size.Known.__;
      case "p\u00e4ck" -> Tested.Size.Known.P_CK;
      default -> in.unknownSymbol(symbol) ? new Tested.Size.Unknown(symbol) : null;
    };
  }
}
