// Generated from shop.payments@PaymentRefunded; not to be edited.
package shop.events.payments;

import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The amount has been given back.
///
/// @param orderId The order.
/// @param paymentId The payment.
public record PaymentRefunded(UUID orderId, UUID paymentId, Money amount) implements PaymentsEvent {

  /// Reads and writes this event.
  public static final Codec<PaymentRefunded> CODEC = Codec.of(new PaymentRefundedJson());

  public PaymentRefunded {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.present(flaws, "paymentId", paymentId);
    flaws = Flaws.present(flaws, "amount", amount);
    Flaws.none(PaymentRefunded.class, flaws);
  }
}
