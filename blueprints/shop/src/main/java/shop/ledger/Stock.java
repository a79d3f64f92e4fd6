package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.events.inventory.StockReplenished;
import stormglass.ledger.Books.Item;
import stormglass.ledger.Finding;

/// No piece is lost and none is made of nothing.
final class Stock implements Rule {

  private static final String TABLE = "InventoryTable";

  @Override
  public Finding check(ShopBooks books) {
    Map<String, Long> came = available(books.books().seeded().getOrDefault(TABLE, List.of()));
    books
        .chronicle()
        .happened()
        .forEach(
            happening -> {
              if (happening.event() instanceof StockReplenished more) {
                came.merge(more.productId(), (long) more.quantity(), Long::sum);
              }
            });
    Map<String, Long> available = available(books.books().table(TABLE));
    Map<String, Long> there = new TreeMap<>(available);
    books
        .orders()
        .values()
        .forEach(
            file ->
                file.held().forEach((product, pieces) -> there.merge(product, pieces, Long::sum)));
    TreeSet<String> products = new TreeSet<>(came.keySet());
    products.addAll(there.keySet());
    List<String> violations = new ArrayList<>();
    for (String product : products) {
      long left = available.getOrDefault(product, 0L);
      if (left < 0) {
        violations.add(product + ": negative by " + -left);
      }
      long is = there.getOrDefault(product, 0L);
      long shall = came.getOrDefault(product, 0L);
      if (is != shall) {
        violations.add(
            "%s: available and held are %d, seeded and replenished %d: off by %d"
                .formatted(product, is, shall, is - shall));
      }
    }
    return new Finding(
        "Stock seeded and replenished is stock available and held, and never negative.",
        products.size(),
        violations);
  }

  private static Map<String, Long> available(List<Item> items) {
    Map<String, Long> available = new TreeMap<>();
    ShopBooks.byKey(items, "product#", "stock")
        .forEach((product, item) -> available.put(product, item.number("available")));
    return available;
  }
}
