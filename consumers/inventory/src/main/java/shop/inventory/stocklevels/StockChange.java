package shop.inventory.stocklevels;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.events.ShopEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReserved;

/// By how many pieces an event changes a product's level. Changes commute: each event counts once,
/// in whatever order events come.
record StockChange(String productId, int pieces) {

  /// The changes that an event makes, at most one for each product.
  static List<StockChange> of(ShopEvent event) {
    return switch (event) {
      case StockReserved reserved -> changes(reserved.lines(), -1);
      case StockReleased released -> changes(released.lines(), 1);
      case StockReplenished more -> List.of(new StockChange(more.productId(), more.quantity()));
      case ShopEvent other -> throw new IllegalArgumentException("no projection of " + other);
    };
  }

  private static List<StockChange> changes(List<StockLine> lines, int sign) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                StockLine::productId,
                TreeMap::new,
                Collectors.summingInt(line -> sign * line.quantity())))
        .entrySet()
        .stream()
        .map(change -> new StockChange(change.getKey(), change.getValue()))
        .toList();
  }
}
