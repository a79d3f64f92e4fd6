package shop.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stormglass.contracts.Decoded;
import stormglass.ledger.Books;

/// What happened, as the bus and the outboxes tell it.
///
/// @param accepted what the bus accepted, each event once, in its order
/// @param unpublished what stands in an outbox and was never accepted
/// @param byBusId accepted events by the id that the bus gave them
/// @param unreadable what is wrong with accepted events that are none of the shop's
record Chronicle(
    List<Happening> accepted,
    List<Happening> unpublished,
    Map<String, Happening> byBusId,
    List<String> unreadable) {

  private static final List<String> OUTBOXES =
      List.of("OrderingTable", "InventoryTable", "PaymentsTable");

  static Chronicle of(Books books) {
    Map<UUID, Happening> accepted = new LinkedHashMap<>();
    Map<String, Happening> byBusId = new HashMap<>();
    List<String> unreadable = new ArrayList<>();
    for (Books.Accepted event : books.accepted()) {
      switch (Happening.decode(event.source(), event.detailType(), event.detail())) {
        case Decoded.Of<Happening>(Happening happening) -> {
          byBusId.put(event.id(), happening);
          accepted.putIfAbsent(happening.eventId(), happening);
        }
        case Decoded.Failed<Happening> failed ->
            unreadable.add(event.id() + ": " + event.detailType() + " " + failed);
      }
    }
    List<Happening> unpublished = new ArrayList<>();
    for (String table : OUTBOXES) {
      for (Books.Item item : books.table(table)) {
        written(item)
            .filter(happening -> !accepted.containsKey(happening.eventId()))
            .ifPresent(unpublished::add);
      }
    }
    return new Chronicle(List.copyOf(accepted.values()), unpublished, byBusId, unreadable);
  }

  /// Everything that happened, whether or not the bus was told.
  Stream<Happening> happened() {
    return Stream.concat(accepted.stream(), unpublished.stream());
  }

  private static Optional<Happening> written(Books.Item item) {
    String source = item.text("source");
    String detailType = item.text("detailType");
    String detail = item.text("detail");
    if (source == null || detailType == null || detail == null) {
      return Optional.empty();
    }
    return switch (Happening.decode(source, detailType, detail)) {
      case Decoded.Of<Happening>(Happening happening) -> Optional.of(happening);
      case Decoded.Failed<Happening> _ -> Optional.empty();
    };
  }
}
