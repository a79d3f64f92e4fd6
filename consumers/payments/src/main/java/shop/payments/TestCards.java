package shop.payments;

import java.util.Optional;
import java.util.UUID;
import shop.events.Money;
import shop.events.payments.PaymentDeclined.DeclineReason;

/// A card network of test cards, whose tokens decide; it moves no money.
final class TestCards implements CardNetwork {

  @Override
  public Optional<DeclineReason> authorize(UUID paymentId, String paymentToken, Money amount) {
    return switch (paymentToken) {
      case "tok_visa" -> Optional.empty();
      case "tok_insufficient_funds" -> Optional.of(DeclineReason.Known.INSUFFICIENT_FUNDS);
      case "tok_expired" -> Optional.of(DeclineReason.Known.EXPIRED_CARD);
      default -> Optional.of(DeclineReason.Known.CARD_DECLINED);
    };
  }

  @Override
  public void capture(UUID paymentId, Money amount) {}

  @Override
  public void reverse(UUID paymentId) {}
}
