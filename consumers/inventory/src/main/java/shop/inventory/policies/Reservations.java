package shop.inventory.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockLow;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReservationFailed;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderPlaced;
import shop.inventory.policies.Reservation.Failed;
import shop.inventory.policies.Reservation.Held;
import shop.inventory.policies.Reservation.Line;
import shop.inventory.policies.Reservation.None;
import shop.inventory.policies.Reservation.Released;
import stormglass.lambda.Decision;

/// The policies of inventory as pure decisions.
///
/// What comes twice or too late changes nothing. A release that comes before the order it belongs
/// to is remembered, so that nothing is reserved for an order that was cancelled.
final class Reservations {

  private Reservations() {}

  /// Whenever an order is placed, reserve its stock: all of it or nothing.
  ///
  /// @param stock by product, at least of all products of the order that inventory knows
  static Decision<Reservation, InventoryEvent> reserve(
      Reservation state, OrderPlaced placed, Map<String, Stock> stock) {
    return switch (state) {
      case None ignored -> reserve(placed, stock);
      case Held _, Failed _, Released _ -> Decision.silent(state);
    };
  }

  /// Whenever an order is cancelled, or its payment declined, release its stock.
  static Decision<Reservation, InventoryEvent> release(Reservation state, UUID orderId) {
    return switch (state) {
      case Held(List<Line> lines) ->
          Decision.of(new Released(), new StockReleased(orderId, released(lines)));
      case None _, Failed _ -> Decision.silent(new Released());
      case Released _ -> Decision.silent(state);
    };
  }

  private static Decision<Reservation, InventoryEvent> reserve(
      OrderPlaced placed, Map<String, Stock> stock) {
    List<StockReservationFailed.Shortage> shortages = new ArrayList<>();
    List<InventoryEvent> events = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<StockLine> reserved = new ArrayList<>();
    for (OrderPlaced.OrderLine line : placed.lines()) {
      Stock there = stock.getOrDefault(line.productId(), Stock.UNKNOWN);
      if (there.available() < line.quantity()) {
        shortages.add(
            new StockReservationFailed.Shortage(
                line.productId(), line.quantity(), there.available()));
      } else if (there.runsLowBy(line.quantity())) {
        events.add(
            new StockLow(line.productId(), there.available() - line.quantity(), there.threshold()));
      }
      lines.add(new Line(line.productId(), line.quantity()));
      reserved.add(new StockLine(line.productId(), line.quantity()));
    }
    if (!shortages.isEmpty()) {
      return Decision.of(
          new Failed(), new StockReservationFailed(placed.orderId(), placed.username(), shortages));
    }
    events.addFirst(
        new StockReserved(
            placed.orderId(), placed.username(), reserved, placed.total(), placed.paymentToken()));
    return new Decision<>(new Held(lines), events);
  }

  private static List<StockLine> released(List<Line> lines) {
    return lines.stream().map(line -> new StockLine(line.productId(), line.quantity())).toList();
  }
}
