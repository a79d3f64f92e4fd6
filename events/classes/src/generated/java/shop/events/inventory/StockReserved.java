// Generated from shop.inventory@StockReserved; not to be edited.
package shop.events.inventory;

import java.util.List;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// Everything the order needs is set aside.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param lines What is set aside.
/// @param paymentToken Stands for the card; never the card's number.
public record StockReserved(
    UUID orderId, String username, List<StockLine> lines, Money total, String paymentToken)
    implements InventoryEvent {

  /// Reads and writes this event.
  public static final Codec<StockReserved> CODEC = Codec.of(new StockReservedJson());

  public StockReserved {
    lines = lines == null ? null : StockReservedJson.LINES.kept(lines);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, StockReservedJson.USERNAME);
    flaws = Flaws.rule(flaws, "lines", lines, StockReservedJson.LINES);
    flaws = Flaws.present(flaws, "total", total);
    flaws = Flaws.text(flaws, "paymentToken", paymentToken, StockReservedJson.PAYMENT_TOKEN);
    Flaws.none(StockReserved.class, flaws);
  }
}
