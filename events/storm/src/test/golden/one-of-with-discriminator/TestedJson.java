// Generated from oneofwithdiscriminator.ordering@Tested; not to be edited.
package oneofwithdiscriminator.events.ordering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      Fields.open(0x21L, "paid", "refunds", "byDay", "card", "contact", "term");
  private static final Fields CARD_FIELDS = Fields.closed(0x3L, "kind", "token");
  private static final Fields TRANSFER_FIELDS = Fields.open(0x5L, "iban", "amount", "kind");
  private static final Fields MAIL_FIELDS = Fields.open(0x1L, "kind");
  private static final Fields LITERAL_FIELDS = Fields.closed(0x3L, "op", "value");
  private static final Fields SUM_FIELDS = Fields.closed(0x7L, "op", "left", "right");
  static final Rule<List<Tested.Payment>> REFUNDS = Rule.items(0, 3);
  static final Rule<Map<String, Tested.Payment>> BY_DAY = Rule.entries();
  static final TextRule TOKEN = new TextRule(0, TextRule.UNBOUNDED, "^tok_[a-z]+\\z");
  static final TextRule IBAN = new TextRule(15, 34);
  static final NumberRule AMOUNT = new NumberRule(0.0, false, Double.POSITIVE_INFINITY, false);

  @Override
  public String source() {
    return "oneofwithdiscriminator.ordering";
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
    Tested.Payment paid = null;
    List<Tested.Payment> refunds = null;
    Map<String, Tested.Payment> byDay = null;
    Tested.Card card = null;
    Tested.Contact contact = null;
    Tested.Term term = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        case 0 -> paid = readPayment(in);
        case 1 -> refunds = readRefundsList(in);
        case 2 -> byDay = readByDayMap(in);
        case 3 -> card = readCard(in);
        case 4 -> contact = readContact(in);
        default -> term = readTerm(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(paid, refunds, byDay, card, contact, term) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    writePayment(value.paid(), out.name(TESTED_FIELDS.names(), 0));
    if (value.refunds() != null) {
      writeRefundsList(value.refunds(), out.name(TESTED_FIELDS.names(), 1));
    }
    if (value.byDay() != null) {
      writeByDayMap(value.byDay(), out.name(TESTED_FIELDS.names(), 2));
    }
    if (value.card() != null) {
      writeCard(value.card(), out.name(TESTED_FIELDS.names(), 3));
    }
    if (value.contact() != null) {
      writeContact(value.contact(), out.name(TESTED_FIELDS.names(), 4));
    }
    writeTerm(value.term(), out.name(TESTED_FIELDS.names(), 5));
    out.endObject();
  }

  private static @Nullable List<Tested.Payment> readRefundsList(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<Tested.Payment> items = new ArrayList<>();
    while (in.item()) {
      items.add(readPayment(in));
    }
    return in.endArray(0, 3) ? items : null;
  }

  private static void writeRefundsList(List<Tested.Payment> items, JsonWriter out) {
    out.beginArray();
    for (Tested.Payment item : items) {
      writePayment(item, out);
    }
    out.endArray();
  }

  private static @Nullable Map<String, Tested.Payment> readByDayMap(Decoder in) {
    if (!in.map()) {
      return null;
    }
    Map<String, Tested.Payment> entries = new LinkedHashMap<>();
    while (in.entry()) {
      in.put(entries, readPayment(in));
    }
    return in.endMap() ? entries : null;
  }

  private static void writeByDayMap(Map<String, Tested.Payment> entries, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Tested.Payment> entry : entries.entrySet()) {
      writePayment(entry.getValue(), out.name(entry.getKey()));
    }
    out.endObject();
  }

  private static Tested.@Nullable Card readCard(Decoder in) {
    if (!in.object(CARD_FIELDS)) {
      return null;
    }
    String token = null;
    for (int field = in.field(CARD_FIELDS); field >= 0; field = in.field(CARD_FIELDS)) {
      switch (field) {
        case 0 -> in.fixed("card");
        default -> token = in.string(TOKEN);
      }
    }
    return in.end(CARD_FIELDS) ? new Tested.Card(token) : null;
  }

  private static void writeCard(Tested.Card value, JsonWriter out) {
    out.beginObject();
    out.name(CARD_FIELDS.names(), 0).value("card");
    out.name(CARD_FIELDS.names(), 1).value(value.token());
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

  private static Tested.@Nullable Mail readMail(Decoder in) {
    if (!in.object(MAIL_FIELDS)) {
      return null;
    }
    for (int field = in.field(MAIL_FIELDS); field >= 0; field = in.field(MAIL_FIELDS)) {
      switch (field) {
        default -> in.fixed("e-mail");
      }
    }
    return in.end(MAIL_FIELDS) ? new Tested.Mail() : null;
  }

  private static void writeMail(Tested.Mail value, JsonWriter out) {
    out.beginObject();
    out.name(MAIL_FIELDS.names(), 0).value("e-mail");
    out.endObject();
  }

  private static Tested.@Nullable Literal readLiteral(Decoder in) {
    if (!in.object(LITERAL_FIELDS)) {
      return null;
    }
    int value = 0;
    for (int field = in.field(LITERAL_FIELDS); field >= 0; field = in.field(LITERAL_FIELDS)) {
      switch (field) {
        case 0 -> in.fixed("Literal");
        default -> value = in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
      }
    }
    return in.end(LITERAL_FIELDS) ? new Tested.Literal(value) : null;
  }

  private static void writeLiteral(Tested.Literal value, JsonWriter out) {
    out.beginObject();
    out.name(LITERAL_FIELDS.names(), 0).value("Literal");
    out.name(LITERAL_FIELDS.names(), 1).value(value.value());
    out.endObject();
  }

  private static Tested.@Nullable Sum readSum(Decoder in) {
    if (!in.object(SUM_FIELDS)) {
      return null;
    }
    Tested.Term left = null;
    Tested.Term right = null;
    for (int field = in.field(SUM_FIELDS); field >= 0; field = in.field(SUM_FIELDS)) {
      switch (field) {
        case 0 -> in.fixed("Sum");
        case 1 -> left = readTerm(in);
        default -> right = readTerm(in);
      }
    }
    return in.end(SUM_FIELDS) ? new Tested.Sum(left, right) : null;
  }

  private static void writeSum(Tested.Sum value, JsonWriter out) {
    out.beginObject();
    out.name(SUM_FIELDS.names(), 0).value("Sum");
    writeTerm(value.left(), out.name(SUM_FIELDS.names(), 1));
    writeTerm(value.right(), out.name(SUM_FIELDS.names(), 2));
    out.endObject();
  }

  private static Tested.@Nullable Term readTerm(Decoder in) {
    String symbol = in.variant("op");
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "Literal" -> readLiteral(in);
      case "Sum" -> readSum(in);
      default -> in.unknownVariant(symbol) ? new Tested.Term.Unknown(symbol, in.json()) : null;
    };
  }

  private static void writeTerm(Tested.Term value, JsonWriter out) {
    switch (value) {
      case Tested.Literal variant -> writeLiteral(variant, out);
      case Tested.Sum variant -> writeSum(variant, out);
      case Tested.Term.Unknown variant -> Encoder.json(out, variant.json());
    }
  }

  private static Tested.@Nullable Contact readContact(Decoder in) {
    String symbol = in.variant("kind");
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "e-mail" -> readMail(in);
      case "card" -> readCard(in);
      default -> in.unknownVariant(symbol) ? new Tested.Contact.Unknown(symbol, in.json()) : null;
    };
  }

  private static void writeContact(Tested.Contact value, JsonWriter out) {
    switch (value) {
      case Tested.Mail variant -> writeMail(variant, out);
      case Tested.Card variant -> writeCard(variant, out);
      case Tested.Contact.Unknown variant -> Encoder.json(out, variant.json());
    }
  }
}
