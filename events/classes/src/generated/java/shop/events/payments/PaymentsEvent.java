// Generated from all schemas of the family; not to be edited.
package shop.events.payments;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in payments.
public sealed interface PaymentsEvent extends ShopEvent permits 
    PaymentAuthorized, PaymentCaptured, PaymentDeclined, PaymentRefunded {

  /// Reads and writes every event of this family.
  Codec<PaymentsEvent> CODEC =
      Codec.family(List.of(
          PaymentAuthorized.CODEC,
          PaymentCaptured.CODEC,
          PaymentDeclined.CODEC,
          PaymentRefunded.CODEC));
}
