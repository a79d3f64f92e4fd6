package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.events.ShopEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderPlaced;
import shop.events.payments.PaymentCaptured;
import shop.events.payments.PaymentRefunded;
import stormglass.ledger.Books.Item;

/// Everything that the books hold on one order.
final class OrderFile {

  private final String id;
  private final boolean missedEvents;
  private final List<ShopEvent> events = new ArrayList<>();
  private @Nullable Item order;
  private @Nullable Item reservation;
  private @Nullable Item payment;

  /// @param missedEvents whether a dead letter says that a policy missed an event of the order
  OrderFile(String id, boolean missedEvents) {
    this.id = id;
    this.missedEvents = missedEvents;
  }

  /// Finds an order's file, or begins it.
  @FunctionalInterface
  interface Opener {
    OrderFile open(String id);
  }

  String id() {
    return id;
  }

  boolean missedEvents() {
    return missedEvents;
  }

  void add(ShopEvent event) {
    events.add(event);
  }

  void order(Item item) {
    order = item;
  }

  void reservation(Item item) {
    reservation = item;
  }

  void payment(Item item) {
    payment = item;
  }

  /// The order's events of one type.
  <E extends ShopEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  Optional<OrderPlaced> placed() {
    return all(OrderPlaced.class).stream().findFirst();
  }

  /// What the ordering table says; "" where it holds no such order.
  String status() {
    return order == null ? "" : text(order, "status");
  }

  /// The order's total in the ordering table.
  long cents() {
    return order == null ? 0 : order.number("cents");
  }

  /// What was captured and not refunded, by the table of payments.
  long balanceCents() {
    return payment == null ? 0 : payment.number("balanceCents");
  }

  /// What was captured and not refunded, by the events.
  long bookedCents() {
    return all(PaymentCaptured.class).stream().mapToLong(e -> e.amount().cents()).sum()
        - all(PaymentRefunded.class).stream().mapToLong(e -> e.amount().cents()).sum();
  }

  /// Pieces held by product, by the inventory table.
  Map<String, Long> held() {
    Map<String, Long> held = new TreeMap<>();
    if (reservation != null
        && text(reservation, "status").equals("HELD")
        && reservation.attributes().get("lines") instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> map && map.get("quantity") instanceof Number quantity) {
          held.merge(String.valueOf(map.get("productId")), quantity.longValue(), Long::sum);
        }
      }
    }
    return held;
  }

  /// Pieces held by product, by the events.
  Map<String, Long> bookedPieces() {
    Map<String, Long> pieces = new TreeMap<>();
    for (StockReserved reserved : all(StockReserved.class)) {
      reserved.lines().forEach(line -> count(pieces, line, 1));
    }
    for (StockReleased released : all(StockReleased.class)) {
      released.lines().forEach(line -> count(pieces, line, -1));
    }
    pieces.values().removeIf(count -> count == 0);
    return pieces;
  }

  /// Pieces ordered by product.
  Map<String, Long> ordered() {
    Map<String, Long> ordered = new TreeMap<>();
    placed()
        .ifPresent(
            event ->
                event
                    .lines()
                    .forEach(
                        line ->
                            ordered.merge(line.productId(), (long) line.quantity(), Long::sum)));
    return ordered;
  }

  private static void count(Map<String, Long> pieces, StockLine line, int sign) {
    pieces.merge(line.productId(), (long) sign * line.quantity(), Long::sum);
  }

  private static String text(Item item, String name) {
    return Optional.ofNullable(item.text(name)).orElse("");
  }
}
