package shop.payments;

import java.util.Optional;
import java.util.UUID;
import shop.events.Money;
import shop.events.payments.PaymentDeclined.DeclineReason;

/// The card network, an external system. Every call can be repeated: the network knows a payment by
/// its id and does nothing twice.
interface CardNetwork {

  /// Sets an amount aside.
  ///
  /// @return why it was declined; empty when it was not
  Optional<DeclineReason> authorize(UUID paymentId, String paymentToken, Money amount);

  /// Takes what was set aside.
  void capture(UUID paymentId, Money amount);

  /// Frees what was set aside, or gives back what was taken.
  void reverse(UUID paymentId);
}
