package shop.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderFulfilled;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderingEvent;
import stormglass.ledger.Books.Item;
import stormglass.ledger.Finding;

/// Customers see their orders as the events tell them.
final class OrdersSeen implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    Map<String, Map<String, Object>> told = new TreeMap<>();
    for (Happening happening : books.chronicle().accepted()) {
      if (happening.event() instanceof OrderingEvent event) {
        String id = happening.orderId().orElseThrow();
        tell(event, told.computeIfAbsent(id, one -> new LinkedHashMap<>(Map.of("orderId", one))));
      }
    }
    Map<String, Map<String, @Nullable Object>> seen = new TreeMap<>();
    for (Item item : books.books().table("CustomerOrdersTable")) {
      seen.put(Objects.requireNonNullElse(item.text("orderId"), ""), item.attributes());
    }
    TreeSet<String> orders = new TreeSet<>(told.keySet());
    orders.addAll(seen.keySet());
    List<String> violations = new ArrayList<>();
    for (String order : orders) {
      if (!books.letters().seenOrders().contains(order)) {
        compare(order, seen.getOrDefault(order, Map.of()), told.get(order), violations);
      }
    }
    return new Finding(
        "The read model CustomerOrders equals a replay of the accepted events.",
        orders.size(),
        violations);
  }

  private static void compare(
      String order,
      Map<String, @Nullable Object> seen,
      @Nullable Map<String, Object> told,
      List<String> violations) {
    if (told == null) {
      violations.add(order + ": is shown, and no event tells of it");
      return;
    }
    if (seen.isEmpty()) {
      violations.add(order + ": is not shown");
      return;
    }
    TreeSet<String> names = new TreeSet<>(seen.keySet());
    names.addAll(told.keySet());
    for (String name : names) {
      Object is = plain(seen.get(name));
      Object shall = plain(told.get(name));
      if (!Objects.equals(is, shall)) {
        violations.add(order + ": " + name + " is " + is + ", not " + shall);
      }
    }
  }

  /// Every event tells of attributes of its own, so that their order does not matter.
  private static void tell(OrderingEvent event, Map<String, Object> order) {
    switch (event) {
      case OrderPlaced placed -> {
        order.put("username", placed.username());
        order.put("placedAt", placed.placedAt().toString());
        order.putAll(money(placed.total()));
        order.put("lines", placed.lines().stream().map(OrdersSeen::line).toList());
      }
      case OrderConfirmed confirmed -> {
        order.put("username", confirmed.username());
        order.put("confirmedAt", confirmed.confirmedAt().toString());
      }
      case OrderRejected rejected -> {
        order.put("username", rejected.username());
        order.put("rejectedAt", rejected.rejectedAt().toString());
        order.put("rejectionReason", rejected.reason().symbol());
      }
      case OrderCancelled cancelled -> {
        order.put("username", cancelled.username());
        order.put("cancelledAt", cancelled.cancelledAt().toString());
      }
      case OrderFulfilled fulfilled -> {
        order.put("username", fulfilled.username());
        order.put("fulfilledAt", fulfilled.fulfilledAt().toString());
      }
    }
  }

  private static Map<String, Object> line(OrderPlaced.OrderLine line) {
    Map<String, Object> attributes = money(line.unitPrice());
    attributes.put("productId", line.productId());
    attributes.put("quantity", (long) line.quantity());
    return attributes;
  }

  private static Map<String, Object> money(shop.events.Money money) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("currency", money.currency());
    attributes.put("cents", money.cents());
    return attributes;
  }

  /// A value in a form in which equal numbers are equal.
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Number number -> number.toString();
      case List<?> list -> list.stream().map(OrdersSeen::plain).toList();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        map.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
        yield plain;
      }
      case null, default -> value;
    };
  }
}
