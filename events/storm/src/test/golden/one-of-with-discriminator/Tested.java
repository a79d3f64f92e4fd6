// Generated from oneofwithdiscriminator.ordering@Tested; not to be edited.
package oneofwithdiscriminator.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    Payment paid,
    @Nullable List<Payment> refunds,
    @Nullable Map<String, Payment> byDay,
    @Nullable Card card,
    @Nullable Contact contact,
    Term term)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    refunds = refunds == null ? null : TestedJson.REFUNDS.kept(refunds);
    byDay = byDay == null ? null : TestedJson.BY_DAY.kept(byDay);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "paid", paid);
    if (refunds != null) {
      flaws = Flaws.rule(flaws, "refunds", refunds, TestedJson.REFUNDS);
    }
    if (byDay != null) {
      flaws = Flaws.rule(flaws, "byDay", byDay, TestedJson.BY_DAY);
    }
    flaws = Flaws.present(flaws, "term", term);
    Flaws.none(Tested.class, flaws);
  }

  public Tested withPaid(Payment paid) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  public Tested withRefunds(@Nullable List<Payment> refunds) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  public Tested withByDay(@Nullable Map<String, Payment> byDay) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  public Tested withCard(@Nullable Card card) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  public Tested withContact(@Nullable Contact contact) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  public Tested withTerm(Term term) {
    return new Tested(paid, refunds, byDay, card, contact, term);
  }

  /// By card.
  public record Card(String token) implements Payment, Contact {

    public Card {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "token", token, TestedJson.TOKEN);
      Flaws.none(Card.class, flaws);
    }
  }

  /// By transfer.
  public record Transfer(String iban, @Nullable Double amount) implements Payment {

    public Transfer {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "iban", iban, TestedJson.IBAN);
      if (amount != null) {
        flaws = Flaws.number(flaws, "amount", amount, TestedJson.AMOUNT);
      }
      Flaws.none(Transfer.class, flaws);
    }
  }

  /// How it was paid.
  public sealed interface Payment {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Payment {

      public Unknown {
        Flaws flaws = Flaws.variant(symbol, json, "kind", "card", "bank-transfer");
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// A part of an event.
  public record Mail() implements Contact {}

  /// A part of an event.
  public record Literal(int value) implements Term {}

  /// A part of an event.
  public record Sum(Term left, Term right) implements Term {

    public Sum {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "left", left);
      flaws = Flaws.present(flaws, "right", right);
      Flaws.none(Sum.class, flaws);
    }
  }

  /// Contains itself.
  public sealed interface Term {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Term {

      public Unknown {
        Flaws flaws = Flaws.variant(symbol, json, "op", "Literal", "Sum");
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// One of some records.
  public sealed interface Contact {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Contact {

      public Unknown {
        Flaws flaws = Flaws.variant(symbol, json, "kind", "e-mail", "card");
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
