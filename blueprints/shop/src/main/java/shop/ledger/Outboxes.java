package shop.ledger;

import java.util.List;
import stormglass.ledger.Finding;

/// The relays forget nothing.
final class Outboxes implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    List<Happening> unpublished = books.chronicle().unpublished();
    boolean explained = books.letters().unpublished() >= unpublished.size();
    return new Finding(
        "Every event in an outbox was accepted by the bus, or a relay left a dead letter for it.",
        books.chronicle().happened().count(),
        explained
            ? List.of()
            : unpublished.stream()
                .map(
                    happening ->
                        happening.eventId()
                            + ": "
                            + happening.event().getClass().getSimpleName()
                            + " was never published")
                .toList());
  }
}
