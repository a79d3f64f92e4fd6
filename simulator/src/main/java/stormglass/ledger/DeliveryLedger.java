package stormglass.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Holds for every blueprint: an accepted event reaches each target that matches it, or lies in a
/// dead-letter queue.
public final class DeliveryLedger implements Ledger {

  private static final String RULE =
      "Every accepted event is delivered to each matching target or lies in a dead-letter queue.";

  @Override
  public Audit audit(Books books) {
    Set<String> parked = new HashSet<>();
    books.deadLetters().forEach(letter -> parked.add(letter.eventId()));
    long checked = 0;
    List<String> missing = new ArrayList<>();
    for (Books.Accepted event : books.accepted()) {
      for (String target : event.matched()) {
        checked++;
        if (!event.delivered().contains(target) && !parked.contains(event.id())) {
          missing.add(event.id() + ": " + event.detailType() + " did not reach " + target);
        }
      }
    }
    return new Audit(List.of(new Finding(RULE, checked, missing)), new LinkedHashMap<>(), 0);
  }
}
