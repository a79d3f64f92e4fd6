package shop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.events.ShopEvent;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReserved;
import stormglass.contracts.Decoded;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.MalformedJson;
import stormglass.ledger.Books;

/// What the dead letters explain.
///
/// A letter of a projection's queue explains what customers see, one of a policy's queue what
/// became of an order; one that a rule left explains both, since it does not say which target it
/// missed.
///
/// @param orders orders whose policies missed an event
/// @param seenOrders orders that customers may see as they were
/// @param seenProducts products whose level customers may see as it was
/// @param unpublished how many records of the outboxes the relays gave up
/// @param uncounted how many records of the click stream were given up
record Letters(
    Set<String> orders,
    Set<String> seenOrders,
    Set<String> seenProducts,
    long unpublished,
    long uncounted) {

  private static final String ORDERS_SEEN = "CustomerOrdersDeadLetters";
  private static final String LEVELS_SEEN = "StockLevelsDeadLetters";

  static Letters of(List<Books.DeadLetter> deadLetters, Chronicle chronicle) {
    Letters letters = new Letters(new HashSet<>(), new HashSet<>(), new HashSet<>(), 0, 0);
    long unpublished = 0;
    long uncounted = 0;
    for (Books.DeadLetter letter : deadLetters) {
      unpublished += records(letter.body(), "DDBStreamBatchInfo");
      uncounted += records(letter.body(), "KinesisBatchInfo");
      carried(letter, chronicle).ifPresent(event -> letters.add(letter.queue(), event));
    }
    boolean allExplained = unpublished >= chronicle.unpublished().size();
    if (unpublished > 0 && allExplained) {
      chronicle.unpublished().forEach(event -> letters.add("", event));
    }
    return new Letters(
        letters.orders, letters.seenOrders, letters.seenProducts, unpublished, uncounted);
  }

  private void add(String queue, Happening happening) {
    boolean ordersSeen = queue.endsWith(ORDERS_SEEN);
    boolean levelsSeen = queue.endsWith(LEVELS_SEEN);
    if (!ordersSeen && !levelsSeen) {
      happening.orderId().ifPresent(orders::add);
    }
    if (!levelsSeen) {
      happening.orderId().ifPresent(seenOrders::add);
    }
    if (!ordersSeen) {
      seenProducts.addAll(products(happening));
    }
  }

  private static List<String> products(Happening happening) {
    return switch (happening.event()) {
      case StockReserved reserved ->
          reserved.lines().stream().map(line -> line.productId()).toList();
      case StockReleased released ->
          released.lines().stream().map(line -> line.productId()).toList();
      case StockReplenished replenished -> List.of(replenished.productId());
      case ShopEvent _ -> List.of();
    };
  }

  private static Optional<Happening> carried(Books.DeadLetter letter, Chronicle chronicle) {
    Happening known = chronicle.byBusId().get(letter.eventId());
    if (known != null) {
      return Optional.of(known);
    }
    return switch (Happening.decode(letter.body().getBytes(UTF_8))) {
      case Decoded.Of<Happening>(Happening happening) -> Optional.of(happening);
      case Decoded.Failed<Happening> _ -> Optional.empty();
    };
  }

  /// How many records of a stream were given up; 0 where the letter tells of no such stream.
  private static long records(String body, String stream) {
    long records = 0;
    JsonReader in = new JsonReader(body.getBytes(UTF_8));
    try {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals(stream)) {
          records += batchSize(in);
        } else {
          in.skip();
        }
      }
      return records;
    } catch (MalformedJson e) {
      return 0;
    }
  }

  private static long batchSize(JsonReader in) {
    long size = 0;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("batchSize")) {
        size = in.readLong();
      } else {
        in.skip();
      }
    }
    return size;
  }
}
