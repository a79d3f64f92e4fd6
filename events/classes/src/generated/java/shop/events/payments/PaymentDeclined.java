// Generated from shop.payments@PaymentDeclined; not to be edited.
package shop.events.payments;

import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The card network has refused the amount.
///
/// @param orderId The order.
/// @param username Who ordered.
public record PaymentDeclined(UUID orderId, String username, Money amount, DeclineReason reason)
    implements PaymentsEvent {

  /// Reads and writes this event.
  public static final Codec<PaymentDeclined> CODEC = Codec.of(new PaymentDeclinedJson());

  public PaymentDeclined {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, PaymentDeclinedJson.USERNAME);
    flaws = Flaws.present(flaws, "amount", amount);
    flaws = Flaws.present(flaws, "reason", reason);
    Flaws.none(PaymentDeclined.class, flaws);
  }

  public PaymentDeclined withReason(DeclineReason reason) {
    return new PaymentDeclined(orderId, username, amount, reason);
  }

  /// Why a payment was declined.
  public sealed interface DeclineReason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements DeclineReason {
      CARD_DECLINED("CARD_DECLINED"),
      INSUFFICIENT_FUNDS("INSUFFICIENT_FUNDS"),
      EXPIRED_CARD("EXPIRED_CARD");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements DeclineReason {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
