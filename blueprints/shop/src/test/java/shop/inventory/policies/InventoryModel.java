package shop.inventory.policies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockLow;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReservationFailed;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderPlaced;
import shop.events.payments.PaymentDeclined;
import stormglass.lambda.Decision;

/// Inventory's policies over maps in place of a table.
public final class InventoryModel {

  private final Map<UUID, Reservation> reservations = new HashMap<>();
  private final Map<String, Stock> stock = new TreeMap<>();

  /// A product that there is.
  public InventoryModel with(String productId, int available, int threshold) {
    stock.put(productId, new Stock(available, threshold, false));
    return this;
  }

  /// What follows from an event.
  public List<? extends ShopEvent> on(ShopEvent event) {
    return switch (event) {
      case OrderPlaced placed ->
          commit(placed.orderId(), Reservations.reserve(of(placed.orderId()), placed, stock));
      case OrderCancelled cancelled -> release(cancelled.orderId());
      case PaymentDeclined declined -> release(declined.orderId());
      case ShopEvent ignored -> List.of();
    };
  }

  /// The state of an order's reservation, for comparison.
  public Object state(UUID orderId) {
    return of(orderId);
  }

  /// How many pieces of a product are held for an order.
  public int held(UUID orderId, String productId) {
    return of(orderId) instanceof Reservation.Held(var lines)
        ? lines.stream()
            .filter(line -> line.productId().equals(productId))
            .mapToInt(Reservation.Line::quantity)
            .sum()
        : 0;
  }

  /// What is available, by product.
  public Map<String, Integer> available() {
    Map<String, Integer> available = new TreeMap<>();
    stock.forEach((productId, there) -> available.put(productId, there.available()));
    return available;
  }

  private List<InventoryEvent> release(UUID orderId) {
    return commit(orderId, Reservations.release(of(orderId), orderId));
  }

  private Reservation of(UUID orderId) {
    return reservations.getOrDefault(orderId, new Reservation.None());
  }

  private List<InventoryEvent> commit(
      UUID orderId, Decision<Reservation, InventoryEvent> decision) {
    reservations.put(orderId, decision.state());
    for (InventoryEvent event : decision.events()) {
      switch (event) {
        case StockReserved reserved -> reserved.lines().forEach(line -> add(line, -1));
        case StockReleased released -> released.lines().forEach(line -> add(line, 1));
        case StockLow low ->
            stock.computeIfPresent(
                low.productId(),
                (id, there) -> new Stock(there.available(), there.threshold(), true));
        case StockReservationFailed _, StockReplenished _ -> {}
      }
    }
    return decision.events();
  }

  private void add(StockLine line, int sign) {
    stock.computeIfPresent(
        line.productId(),
        (id, there) ->
            new Stock(there.available() + sign * line.quantity(), there.threshold(), there.low()));
  }
}
