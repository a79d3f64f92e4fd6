package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import stormglass.ledger.Finding;

/// Each order ends once.
final class OneEnding implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    List<String> violations = new ArrayList<>();
    for (OrderFile file : books.orders().values()) {
      Ending.of(file).faults().forEach(fault -> violations.add(file.id() + ": " + fault));
    }
    return new Finding(
        "Each order ends exactly once: confirmed, rejected, cancelled, or parked with a dead"
            + " letter.",
        books.orders().size(),
        violations);
  }
}
