// Generated from oneofwithdiscriminator.ordering@Tested; not to be edited.
package oneofwithdiscriminator.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Ordered;

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
    refunds = refunds == null ? null : List.copyOf(refunds);
    byDay = byDay == null ? null : Ordered.copyOf(byDay);
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
  public record Card(String token) implements Payment, Contact {}

  /// By transfer.
  public record Transfer(String iban, @Nullable Double amount) implements Payment {}

  /// How it was paid.
  public sealed interface Payment {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Payment {}
  }

  /// A part of an event.
  public record Mail() implements Contact {}

  /// A part of an event.
  public record Literal(int value) implements Term {}

  /// A part of an event.
  public record Sum(Term left, Term right) implements Term {}

  /// Contains itself.
  public sealed interface Term {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Term {}
  }

  /// One of some records.
  public sealed interface Contact {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Contact {}
  }
}
