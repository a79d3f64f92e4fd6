// Generated from shop.ordering@OrderPlaced; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer has placed an order.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param lines What is ordered.
/// @param paymentToken Stands for the card; never the card's number.
/// @param placedAt When the order was taken.
public record OrderPlaced(
    UUID orderId,
    String username,
    List<OrderLine> lines,
    Money total,
    String paymentToken,
    Instant placedAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderPlaced> CODEC = Codec.of(new OrderPlacedJson());

  public OrderPlaced {
    lines = lines == null ? null : OrderPlacedJson.LINES.kept(lines);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, OrderPlacedJson.USERNAME);
    flaws = Flaws.rule(flaws, "lines", lines, OrderPlacedJson.LINES);
    flaws = Flaws.present(flaws, "total", total);
    flaws = Flaws.text(flaws, "paymentToken", paymentToken, OrderPlacedJson.PAYMENT_TOKEN);
    flaws = Flaws.dateTime(flaws, "placedAt", placedAt);
    Flaws.none(OrderPlaced.class, flaws);
  }

  /// Some pieces of one product at the price of the day.
  ///
  /// @param productId The product.
  /// @param quantity How many pieces.
  public record OrderLine(String productId, int quantity, Money unitPrice) {

    public OrderLine {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "productId", productId, OrderPlacedJson.PRODUCT_ID);
      flaws = Flaws.whole(flaws, "quantity", quantity, 1, 999);
      flaws = Flaws.present(flaws, "unitPrice", unitPrice);
      Flaws.none(OrderLine.class, flaws);
    }
  }
}
