package shop.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import shop.events.inventory.StockReserved;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentCaptured;
import shop.events.payments.PaymentDeclined;
import shop.events.payments.PaymentDeclined.DeclineReason;
import shop.events.payments.PaymentRefunded;
import shop.events.payments.PaymentsEvent;
import shop.payments.Payment.Authorized;
import shop.payments.Payment.Captured;
import shop.payments.Payment.Declined;
import shop.payments.Payment.None;
import shop.payments.Payment.Reversed;
import stormglass.lambda.Decision;

/// The policies of payments as pure decisions.
///
/// What comes twice or too late changes nothing. A cancellation is final, also when it comes before
/// the stock was reserved or before the order was confirmed; so the end does not depend on the
/// order in which events come.
final class Payments {

  private Payments() {}

  /// The id of an order's payment; always the same, so that the card network can be asked again.
  static UUID idFor(UUID orderId) {
    return UUID.nameUUIDFromBytes(("payment of " + orderId).getBytes(UTF_8));
  }

  /// Whenever stock is reserved, authorize the payment.
  ///
  /// @param declined what the card network says; only looked at when nothing is known of the order
  static Decision<Payment, PaymentsEvent> authorize(
      Payment state, StockReserved reserved, Optional<DeclineReason> declined) {
    return switch (state) {
      case None _ ->
          declined
              .map(
                  reason ->
                      Decision.<Payment, PaymentsEvent>of(
                          new Declined(),
                          new PaymentDeclined(
                              reserved.orderId(), reserved.username(), reserved.total(), reason)))
              .orElseGet(() -> authorized(reserved));
      case Authorized _, Declined _, Captured _, Reversed _ -> Decision.silent(state);
    };
  }

  private static Decision<Payment, PaymentsEvent> authorized(StockReserved reserved) {
    UUID paymentId = idFor(reserved.orderId());
    return Decision.of(
        new Authorized(paymentId, reserved.total()),
        new PaymentAuthorized(
            reserved.orderId(), reserved.username(), paymentId, reserved.total()));
  }

  /// Whenever an order is confirmed, capture the payment.
  static Decision<Payment, PaymentsEvent> capture(Payment state, UUID orderId) {
    return switch (state) {
      case Authorized(var paymentId, var amount) ->
          Decision.of(
              new Captured(paymentId, amount), new PaymentCaptured(orderId, paymentId, amount));
      case Captured _, Reversed _ -> Decision.silent(state);
      case None _, Declined _ ->
          throw new IllegalStateException("An order was confirmed without authorized payment.");
    };
  }

  /// Whenever an order is cancelled, void or refund the payment.
  static Decision<Payment, PaymentsEvent> reverse(Payment state, UUID orderId) {
    return switch (state) {
      case Captured(var paymentId, var amount) ->
          Decision.of(new Reversed(), new PaymentRefunded(orderId, paymentId, amount));
      case None _, Authorized _, Declined _ -> Decision.silent(new Reversed());
      case Reversed _ -> Decision.silent(state);
    };
  }
}
