package shop.ordering.cancel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.ordering.OrderCancelled;
import stormglass.lambda.ProblemDocument;

/// What comes of the command CancelOrder.
sealed interface Cancelling {

  /// The reason of a customer who gives none.
  String NO_WORDS = "Cancelled by the customer.";

  /// How long a reason can be.
  int LONGEST_REASON = 200;

  /// The order as far as the command looks at it.
  ///
  /// @param status `PLACED`, `CONFIRMED`, `REJECTED` or `CANCELLED`
  record Order(UUID orderId, String username, String status) {}

  /// What a customer wants.
  ///
  /// @param reason the customer's words; [#NO_WORDS] where there are none
  record Wish(String username, String reason) {

    /// A customer's wish with the words that were given, if any.
    static Wish of(String username, @Nullable String reason) {
      return new Wish(username, reason == null || reason.isBlank() ? NO_WORDS : reason.strip());
    }
  }

  /// The order is cancelled now.
  record Cancelled(OrderCancelled event) implements Cancelling {}

  /// The order was cancelled before; a repeated command is answered like the first.
  record Already() implements Cancelling {}

  /// The order stays as it is.
  record Refused(ProblemDocument problem) implements Cancelling {}

  /// Decides.
  ///
  /// @param order empty where there is no such order; another customer's order is answered alike
  /// @param wish who wants to cancel, and why
  static Cancelling decide(Optional<Order> order, Wish wish, Instant now) {
    if (wish.reason().codePointCount(0, wish.reason().length()) > LONGEST_REASON) {
      return new Refused(
          ProblemDocument.invalid(
              "invalid-cancellation",
              "The cancellation is not valid.",
              List.of(
                  new ProblemDocument.Fault(
                      "reason", "must have up to " + LONGEST_REASON + " characters"))));
    }
    if (order.isEmpty() || !order.get().username().equals(wish.username())) {
      return new Refused(
          ProblemDocument.of(
              404, "unknown-order", "There is no such order.", "You have no order of this id."));
    }
    Order own = order.get();
    return switch (own.status()) {
      case "PLACED", "CONFIRMED" ->
          new Cancelled(new OrderCancelled(own.orderId(), own.username(), wish.reason(), now));
      case "CANCELLED" -> new Already();
      case "REJECTED" ->
          new Refused(
              ProblemDocument.of(
                  409,
                  "order-not-cancellable",
                  "The order cannot be cancelled.",
                  "It was rejected; nothing was taken and nothing will be sent."));
      case String unknown -> throw new IllegalStateException("no status: " + unknown);
    };
  }
}
