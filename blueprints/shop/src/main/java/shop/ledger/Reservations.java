package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stormglass.ledger.Finding;

/// Stock is held for the orders that it belongs to.
final class Reservations implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    List<String> violations = new ArrayList<>();
    for (OrderFile file : books.orders().values()) {
      if (!Ending.isParked(file)) {
        faults(file).forEach(fault -> violations.add(file.id() + ": " + fault));
      }
    }
    return new Finding(
        "Each confirmed order holds what was ordered, and no rejected or cancelled order holds"
            + " anything.",
        books.orders().size(),
        violations);
  }

  static List<String> faults(OrderFile file) {
    Map<String, Long> held = file.held();
    Map<String, Long> due =
        switch (file.status()) {
          case "CONFIRMED" -> file.ordered();
          case "PLACED" -> held.isEmpty() ? held : file.ordered();
          default -> Map.of();
        };
    List<String> faults = new ArrayList<>();
    compare("pieces held of ", held, due, faults);
    compare("reserved less released of ", file.bookedPieces(), held, faults);
    return faults;
  }

  private static void compare(
      String what, Map<String, Long> pieces, Map<String, Long> due, List<String> faults) {
    TreeSet<String> products = new TreeSet<>(pieces.keySet());
    products.addAll(due.keySet());
    for (String product : products) {
      long is = pieces.getOrDefault(product, 0L);
      long shall = due.getOrDefault(product, 0L);
      if (is != shall) {
        faults.add("%s%s: %d, not %d: off by %d".formatted(what, product, is, shall, is - shall));
      }
    }
  }
}
