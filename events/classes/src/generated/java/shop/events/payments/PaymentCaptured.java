// Generated from shop.payments@PaymentCaptured; not to be edited.
package shop.events.payments;

import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The amount has been taken.
///
/// @param orderId The order.
/// @param paymentId The payment.
public record PaymentCaptured(UUID orderId, UUID paymentId, Money amount) implements PaymentsEvent {

  /// Reads and writes this event.
  public static final Codec<PaymentCaptured> CODEC = Codec.of(new PaymentCapturedJson());

  public PaymentCaptured {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.present(flaws, "paymentId", paymentId);
    flaws = Flaws.present(flaws, "amount", amount);
    Flaws.none(PaymentCaptured.class, flaws);
  }
}
