// Generated from shop.payments@PaymentAuthorized; not to be edited.
package shop.events.payments;

import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The card network has set the amount aside.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param paymentId The payment.
public record PaymentAuthorized(UUID orderId, String username, UUID paymentId, Money amount)
    implements PaymentsEvent {

  /// Reads and writes this event.
  public static final Codec<PaymentAuthorized> CODEC = Codec.of(new PaymentAuthorizedJson());

  public PaymentAuthorized {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, PaymentAuthorizedJson.USERNAME);
    flaws = Flaws.present(flaws, "paymentId", paymentId);
    flaws = Flaws.present(flaws, "amount", amount);
    Flaws.none(PaymentAuthorized.class, flaws);
  }
}
