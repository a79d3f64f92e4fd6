package shop.ledger;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.ledger.Audit;
import stormglass.ledger.Books;
import stormglass.ledger.Finding;
import stormglass.ledger.Ledger;

/// The shop's ledger: every order ends once, stock is conserved, money fits the orders, read models
/// equal a replay, and every view is counted once.
public final class ShopLedger implements Ledger {

  private static final List<Rule> RULES =
      List.of(
          new KnownEvents(),
          new Outboxes(),
          new OneEnding(),
          new Stock(),
          new Reservations(),
          new Money(),
          new OrdersSeen(),
          new LevelsSeen(),
          new ViewsCounted());

  @Override
  public Audit audit(Books books) {
    ShopBooks shop = ShopBooks.of(books);
    List<Finding> findings = RULES.stream().map(rule -> rule.check(shop)).toList();
    SequencedMap<String, Long> outcomes = new TreeMap<>();
    for (OrderFile file : shop.orders().values()) {
      String outcome = Ending.of(file).outcome();
      if (!outcome.isEmpty()) {
        outcomes.merge(outcome, 1L, Long::sum);
      }
    }
    return new Audit(findings, outcomes, outcomes.getOrDefault(Ending.CONFIRMED, 0L));
  }
}
