// Generated from shop.payments@PaymentAuthorized; not to be edited.
package shop.events.payments;

import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;

/// The card network has set the amount aside.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param paymentId The payment.
public record PaymentAuthorized(UUID orderId, String username, UUID paymentId, Money amount)
    implements PaymentsEvent {

  /// Reads and writes this event.
  public static final Codec<PaymentAuthorized> CODEC = Codec.of(new PaymentAuthorizedJson());
}
