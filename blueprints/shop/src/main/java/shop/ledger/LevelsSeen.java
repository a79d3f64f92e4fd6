package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.events.ShopEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReserved;
import stormglass.ledger.Books.Item;
import stormglass.ledger.Finding;

/// Customers see stock levels as the events tell them.
final class LevelsSeen implements Rule {

  private static final String TABLE = "StockLevelsTable";

  @Override
  public Finding check(ShopBooks books) {
    Map<String, Long> told = levels(books.books().seeded().getOrDefault(TABLE, List.of()));
    books.chronicle().accepted().forEach(happening -> tell(happening.event(), told));
    Map<String, Long> seen = levels(books.books().table(TABLE));
    TreeSet<String> products = new TreeSet<>(told.keySet());
    products.addAll(seen.keySet());
    List<String> violations = new ArrayList<>();
    for (String product : products) {
      long is = seen.getOrDefault(product, 0L);
      long shall = told.getOrDefault(product, 0L);
      if (is != shall && !books.letters().seenProducts().contains(product)) {
        violations.add(
            "%s: %d are shown, not %d: off by %d".formatted(product, is, shall, is - shall));
      }
    }
    return new Finding(
        "The read model StockLevels equals a replay of the accepted events.",
        products.size(),
        violations);
  }

  private static void tell(ShopEvent event, Map<String, Long> levels) {
    switch (event) {
      case StockReserved reserved -> reserved.lines().forEach(line -> move(levels, line, -1));
      case StockReleased released -> released.lines().forEach(line -> move(levels, line, 1));
      case StockReplenished more ->
          levels.merge(more.productId(), (long) more.quantity(), Long::sum);
      case ShopEvent _ -> {}
    }
  }

  private static void move(Map<String, Long> levels, StockLine line, int sign) {
    levels.merge(line.productId(), (long) sign * line.quantity(), Long::sum);
  }

  private static Map<String, Long> levels(List<Item> items) {
    Map<String, Long> levels = new TreeMap<>();
    for (Item item : items) {
      String product = item.text("sk");
      if (product != null && "products".equals(item.text("pk"))) {
        levels.put(product, item.number("available"));
      }
    }
    return levels;
  }
}
