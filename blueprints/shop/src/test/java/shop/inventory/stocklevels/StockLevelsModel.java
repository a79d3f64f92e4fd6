package shop.inventory.stocklevels;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReserved;

/// The projection of stock levels over maps in place of a table.
public final class StockLevelsModel {

  private final Map<String, Integer> levels = new TreeMap<>();
  private final Set<Object> applied = new HashSet<>();

  /// A product that there is.
  public StockLevelsModel with(String productId, int available) {
    levels.put(productId, available);
    return this;
  }

  /// Applies an event once.
  public void on(Object eventId, InventoryEvent event) {
    boolean changes =
        event instanceof StockReserved
            || event instanceof StockReleased
            || event instanceof StockReplenished;
    if (changes && applied.add(eventId)) {
      StockChange.of(event)
          .forEach(change -> levels.merge(change.productId(), change.pieces(), Integer::sum));
    }
  }

  /// What customers see, by product.
  public Map<String, Integer> levels() {
    return new TreeMap<>(levels);
  }
}
