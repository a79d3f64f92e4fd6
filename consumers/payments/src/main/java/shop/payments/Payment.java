package shop.payments;

import java.util.Optional;
import java.util.UUID;
import shop.events.Money;
import stormglass.lambda.Aggregates.Kind;
import stormglass.lambda.Item;

/// What has been paid for one order; an aggregate of its own.
sealed interface Payment {

  /// Nothing is known of the order.
  record None() implements Payment {}

  /// The amount is set aside.
  record Authorized(UUID paymentId, Money amount) implements Payment {}

  /// The card network refused the amount.
  record Declined() implements Payment {}

  /// The amount is taken.
  record Captured(UUID paymentId, Money amount) implements Payment {}

  /// The order was cancelled: what was set aside is free, what was taken is given back, and nothing
  /// will be taken any more.
  record Reversed() implements Payment {}

  /// What was captured and not refunded, in cents.
  default long balanceCents() {
    return switch (this) {
      case Captured captured -> captured.amount().cents();
      case None _, Authorized _, Declined _, Reversed _ -> 0;
    };
  }

  /// How payments stand in the table of payments.
  static Kind<Payment> kind() {
    return new Kind<>("payment", Payment::of, (item, payment) -> payment.in(item));
  }

  private static Payment of(Optional<Item> found) {
    if (found.isEmpty()) {
      return new None();
    }
    Item item = found.get();
    return switch (item.text("status")) {
      case "AUTHORIZED" -> new Authorized(UUID.fromString(item.text("paymentId")), amount(item));
      case "DECLINED" -> new Declined();
      case "CAPTURED" -> new Captured(UUID.fromString(item.text("paymentId")), amount(item));
      case "REVERSED" -> new Reversed();
      case String unknown -> throw new IllegalStateException("no status: " + unknown);
    };
  }

  private static Money amount(Item item) {
    return new Money(item.text("currency"), item.number("cents"));
  }

  /// What an earlier state knew stays in the item, for those who look into it.
  private Item in(Item item) {
    Item with = item.with("balanceCents", balanceCents());
    return switch (this) {
      case None _ -> throw new IllegalStateException("nothing to write");
      case Authorized(UUID paymentId, Money amount) ->
          with.with("status", "AUTHORIZED")
              .with("paymentId", paymentId.toString())
              .with("currency", amount.currency())
              .with("cents", amount.cents());
      case Declined _ -> with.with("status", "DECLINED");
      case Captured _ -> with.with("status", "CAPTURED");
      case Reversed _ -> with.with("status", "REVERSED");
    };
  }
}
