package shop.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.ledger.Books;
import stormglass.ledger.Books.Item;

/// The books of a run as the shop reads them.
///
/// @param orders what is known of each order, by its id
record ShopBooks(
    Books books, Chronicle chronicle, Letters letters, SequencedMap<String, OrderFile> orders) {

  private static final String ORDER = "order#";

  static ShopBooks of(Books books) {
    Chronicle chronicle = Chronicle.of(books);
    Letters letters = Letters.of(books.deadLetters(), chronicle);
    SequencedMap<String, OrderFile> orders = new TreeMap<>();
    OrderFile.Opener files =
        id -> orders.computeIfAbsent(id, one -> new OrderFile(one, letters.orders().contains(one)));
    chronicle
        .happened()
        .forEach(
            happening ->
                happening.orderId().ifPresent(id -> files.open(id).add(happening.event())));
    byOrder(books, "OrderingTable", "order").forEach((id, item) -> files.open(id).order(item));
    byOrder(books, "InventoryTable", "reservation")
        .forEach((id, item) -> files.open(id).reservation(item));
    byOrder(books, "PaymentsTable", "payment").forEach((id, item) -> files.open(id).payment(item));
    return new ShopBooks(books, chronicle, letters, orders);
  }

  /// The items of a list or an aggregate, by what stands behind the prefix of their partition key.
  static Map<String, Item> byKey(List<Item> items, String prefix, String sk) {
    Map<String, Item> byKey = new TreeMap<>();
    for (Item item : items) {
      String pk = Optional.ofNullable(item.text("pk")).orElse("");
      if (pk.startsWith(prefix) && sk.equals(item.text("sk"))) {
        byKey.put(pk.substring(prefix.length()), item);
      }
    }
    return byKey;
  }

  private static Map<String, Item> byOrder(Books books, String table, String sk) {
    return new HashMap<>(byKey(books.table(table), ORDER, sk));
  }
}
