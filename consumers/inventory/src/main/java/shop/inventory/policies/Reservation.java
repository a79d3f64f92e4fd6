package shop.inventory.policies;

import java.util.List;
import stormglass.lambda.Aggregates.Kind;
import stormglass.lambda.Item;

/// What is kept in stock for one order; an aggregate of its own.
sealed interface Reservation {

  /// How many pieces of a product.
  record Line(String productId, int quantity) {}

  /// The order is not known yet.
  record None() implements Reservation {}

  /// The pieces are taken out of stock.
  record Held(List<Line> lines) implements Reservation {
    public Held {
      lines = List.copyOf(lines);
    }
  }

  /// There was not enough of something, so nothing was taken.
  record Failed() implements Reservation {}

  /// The pieces are back in stock, or were never taken because the cancellation came first.
  record Released() implements Reservation {}

  /// How reservations stand in inventory's table.
  static Kind<Reservation> kind() {
    return new Kind<>(
        "reservation",
        item -> item.map(Reservation::of).orElse(new None()),
        (item, reservation) -> reservation.in(item));
  }

  private static Reservation of(Item item) {
    return switch (item.text("status")) {
      case "HELD" ->
          new Held(
              item.items("lines").stream()
                  .map(
                      line ->
                          new Line(
                              line.text("productId"), Math.toIntExact(line.number("quantity"))))
                  .toList());
      case "FAILED" -> new Failed();
      case "RELEASED" -> new Released();
      case String unknown -> throw new IllegalStateException("no status: " + unknown);
    };
  }

  private Item in(Item key) {
    return switch (this) {
      case None ignored -> throw new IllegalStateException("nothing to write");
      case Held(List<Line> lines) ->
          key.with("status", "HELD")
              .with(
                  "lines",
                  lines.stream()
                      .map(
                          line ->
                              Item.empty()
                                  .with("productId", line.productId())
                                  .with("quantity", line.quantity()))
                      .toList());
      case Failed ignored -> key.with("status", "FAILED");
      case Released ignored -> key.with("status", "RELEASED");
    };
  }
}
