package shop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.ShopEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReservationFailed;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentCaptured;
import shop.events.payments.PaymentDeclined;
import shop.events.payments.PaymentRefunded;
import stormglass.contracts.Entry;
import stormglass.contracts.Metadata;
import stormglass.ledger.Books;

/// The books of a day with a few orders of two brushes each; they balance until a test changes
/// them.
final class Day {

  static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
  static final Money TOTAL = new Money("EUR", 2998);

  final List<Books.Accepted> accepted = new ArrayList<>();
  final List<Books.DeadLetter> deadLetters = new ArrayList<>();
  final Map<String, List<Map<String, @Nullable Object>>> seeded = new HashMap<>();
  final Map<String, List<Map<String, @Nullable Object>>> items = new TreeMap<>();
  final Map<String, Map<Integer, Long>> answered = new TreeMap<>();
  private int told;

  Day() {
    for (Map<String, List<Map<String, @Nullable Object>>> tables : List.of(seeded, items)) {
      put(tables, "InventoryTable", "product#brush", "stock").put("available", number(100));
      put(tables, "StockLevelsTable", "products", "brush").put("available", number(100));
    }
  }

  /// A day on which everything that can happen to an order happened once.
  static Day ofEveryKind() {
    Day day = new Day();
    day.confirmed(1);
    day.outOfStock(2);
    day.declined(3);
    day.cancelledAtOnce(4);
    day.cancelledLater(5);
    day.replenished();
    day.viewed(3);
    return day;
  }

  static UUID order(int number) {
    return new UUID(0x1111_2222_3333_4444L, 0x8000_0000_0000_0000L + number);
  }

  void confirmed(int number) {
    placed(number, "CONFIRMED");
    reserved(number);
    tell(new PaymentAuthorized(order(number), "justin", order(number), TOTAL));
    tell(new OrderConfirmed(order(number), "justin", TOTAL, MORNING));
    tell(new PaymentCaptured(order(number), order(number), TOTAL));
    see(number, "confirmedAt");
    payment(number, "CAPTURED", 2998);
  }

  void outOfStock(int number) {
    placed(number, "REJECTED");
    tell(
        new StockReservationFailed(
            order(number), "justin", List.of(new StockReservationFailed.Shortage("brush", 2, 1))));
    reservation(number, "FAILED");
    rejected(number, RejectionReason.Known.OUT_OF_STOCK);
  }

  void declined(int number) {
    placed(number, "REJECTED");
    reserved(number);
    tell(
        new PaymentDeclined(
            order(number), "justin", TOTAL, PaymentDeclined.DeclineReason.Known.CARD_DECLINED));
    payment(number, "DECLINED", 0);
    released(number);
    rejected(number, RejectionReason.Known.PAYMENT_DECLINED);
  }

  void cancelledAtOnce(int number) {
    placed(number, "CANCELLED");
    tell(new OrderCancelled(order(number), "justin", "no more need", MORNING));
    see(number, "cancelledAt");
    reservation(number, "RELEASED");
    payment(number, "REVERSED", 0);
  }

  void cancelledLater(int number) {
    confirmed(number);
    tell(new OrderCancelled(order(number), "justin", null, MORNING));
    see(number, "cancelledAt");
    item("OrderingTable", number).put("status", "CANCELLED");
    released(number);
    tell(new PaymentRefunded(order(number), order(number), TOTAL));
    item("PaymentsTable", number).put("status", "REVERSED");
    item("PaymentsTable", number).put("balanceCents", number(0));
  }

  void replenished() {
    tell(new StockReplenished("brush", 50, null));
    move(50);
  }

  /// The brush was looked at, which is counted.
  void viewed(long views) {
    answered(202, views);
    put(items, "TrendingProductsTable", "hour#2026-11-21T08:00:00Z", "brush")
        .put("views", number(views));
    put(items, "TrendingProductsTable", "shard#shardId-000000000000", "position");
  }

  void answered(int status, long count) {
    answered
        .computeIfAbsent("POST /api/products/{productId}/views", any -> new TreeMap<>())
        .merge(status, count, Long::sum);
  }

  void placed(int number, String status) {
    tell(
        new OrderPlaced(
            order(number),
            "justin",
            List.of(new OrderPlaced.OrderLine("brush", 2, new Money("EUR", 1499))),
            TOTAL,
            "tok_visa",
            MORNING));
    Map<String, @Nullable Object> order =
        put(items, "OrderingTable", "order#" + order(number), "order");
    order.put("status", status);
    order.put("cents", number(2998));
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("orderId", order(number).toString());
    seen.put("username", "justin");
    seen.put("placedAt", MORNING.toString());
    seen.put("currency", "EUR");
    seen.put("cents", new BigDecimal("2.998E3"));
    seen.put(
        "lines",
        List.of(
            Map.of(
                "productId",
                "brush",
                "quantity",
                number(2),
                "currency",
                "EUR",
                "cents",
                number(1499))));
    items.computeIfAbsent("CustomerOrdersTable", table -> new ArrayList<>()).add(seen);
  }

  void reserved(int number) {
    List<StockLine> lines = List.of(new StockLine("brush", 2));
    tell(new StockReserved(order(number), "justin", lines, TOTAL, "tok_visa"));
    reservation(number, "HELD")
        .put("lines", List.of(Map.of("productId", "brush", "quantity", number(2))));
    move(-2);
  }

  private void released(int number) {
    tell(new StockReleased(order(number), List.of(new StockLine("brush", 2))));
    item("InventoryTable", number).put("status", "RELEASED");
    move(2);
  }

  private void rejected(int number, RejectionReason reason) {
    tell(new OrderRejected(order(number), "justin", reason, MORNING));
    see(number, "rejectedAt");
    seen(number).put("rejectionReason", reason.symbol());
  }

  private Map<String, @Nullable Object> reservation(int number, String status) {
    Map<String, @Nullable Object> item =
        put(items, "InventoryTable", "order#" + order(number), "reservation");
    item.put("status", status);
    return item;
  }

  private void payment(int number, String status, long balance) {
    Map<String, @Nullable Object> item =
        put(items, "PaymentsTable", "order#" + order(number), "payment");
    item.put("status", status);
    item.put("balanceCents", number(balance));
  }

  private void see(int number, String when) {
    seen(number).put(when, MORNING.toString());
  }

  private void move(long pieces) {
    for (String table : List.of("InventoryTable", "StockLevelsTable")) {
      items(table)
          .getFirst()
          .computeIfPresent(
              "available", (name, now) -> new BigDecimal(now.toString()).add(number(pieces)));
    }
  }

  /// The bus accepts an event.
  ///
  /// @return the id that the bus gives it
  String tell(ShopEvent event) {
    Entry entry = entry(event);
    return tell(entry.source(), entry.detailType(), entry.detailText());
  }

  String tell(String source, String detailType, String detail) {
    String id = "bus-" + accepted.size();
    accepted.add(new Books.Accepted(id, source, detailType, detail, Set.of(), Set.of()));
    return id;
  }

  /// An event is written to an outbox, and the bus is not told.
  void write(String table, ShopEvent event) {
    Entry entry = entry(event);
    Map<String, @Nullable Object> item = put(items, table, "order#any", "event#" + told);
    item.put("source", entry.source());
    item.put("detailType", entry.detailType());
    item.put("detail", entry.detailText());
  }

  private Entry entry(ShopEvent event) {
    UUID id = new UUID(0x5555_6666_7777_4888L, 0x8000_0000_0000_0000L + told++);
    return ShopEvent.CODEC.entry(Metadata.first(id, id, MORNING), event);
  }

  void deadLetter(String queue, String busId) {
    deadLetters.add(new Books.DeadLetter(queue, busId, "{}"));
  }

  /// A dead letter that names no event but carries it.
  void deadLetter(String queue, ShopEvent event) {
    Entry entry = entry(event);
    String body =
        """
        {"version":"0","id":"","detail-type":"%s","source":"%s","account":"","region":"",
        "time":"2026-11-21T08:00:00Z","resources":[],"detail":%s}"""
            .formatted(entry.detailType(), entry.source(), new String(entry.detail(), UTF_8));
    deadLetters.add(new Books.DeadLetter(queue, "", body));
  }

  Map<String, @Nullable Object> item(String table, int number) {
    return items(table).stream()
        .filter(item -> ("order#" + order(number)).equals(item.get("pk")))
        .findFirst()
        .orElseThrow();
  }

  Map<String, @Nullable Object> seen(int number) {
    return items("CustomerOrdersTable").stream()
        .filter(item -> order(number).toString().equals(item.get("orderId")))
        .findFirst()
        .orElseThrow();
  }

  /// What there was of the only product before the day.
  void seeded(long pieces) {
    seeded.getOrDefault("InventoryTable", List.of()).getFirst().put("available", number(pieces));
  }

  List<Map<String, @Nullable Object>> items(String table) {
    return items.getOrDefault(table, List.of());
  }

  Books books() {
    return new Books(answered, accepted, deadLetters, tables(seeded), tables(items));
  }

  static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  private static Map<String, List<Books.Item>> tables(
      Map<String, List<Map<String, @Nullable Object>>> tables) {
    Map<String, List<Books.Item>> read = new HashMap<>();
    tables.forEach((name, items) -> read.put(name, items.stream().map(Books.Item::new).toList()));
    return read;
  }

  private static Map<String, @Nullable Object> put(
      Map<String, List<Map<String, @Nullable Object>>> tables, String table, String pk, String sk) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("pk", pk);
    item.put("sk", sk);
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(item);
    return item;
  }
}
