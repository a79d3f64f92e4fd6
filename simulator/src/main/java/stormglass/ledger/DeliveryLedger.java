package stormglass.ledger;

import java.util.List;
import java.util.TreeSet;

/// Holds for every blueprint: an accepted event reaches each target that matches it, or lies in a
/// dead-letter queue.
public final class DeliveryLedger implements Ledger {

  @Override
  public List<Imbalance> audit(Books books) {
    TreeSet<String> undelivered = new TreeSet<>();
    long misses = 0;
    for (Books.Accepted event : books.accepted()) {
      for (String target : event.matched()) {
        if (!event.delivered().contains(target) && !parked(event, books)) {
          undelivered.add(event.id());
          misses++;
        }
      }
    }
    if (undelivered.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Imbalance(
            "Every accepted event is delivered to each matching target or lies in a dead-letter"
                + " queue.",
            List.copyOf(undelivered),
            misses + " deliveries are missing."));
  }

  private static boolean parked(Books.Accepted event, Books books) {
    return books.deadLetters().stream().anyMatch(letter -> letter.body().contains(event.id()));
  }
}
