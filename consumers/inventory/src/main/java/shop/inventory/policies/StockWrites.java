package shop.inventory.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockLow;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReserved;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import stormglass.lambda.Item;

/// What a decision's events do to the stock items, as writes that need no version: adding and
/// taking commute, and a condition keeps each stock from becoming negative.
record StockWrites(String table) {

  /// The writes that belong into the transaction of these events.
  List<TransactWriteItem> of(List<InventoryEvent> events) {
    Set<String> low =
        events.stream()
            .filter(StockLow.class::isInstance)
            .map(event -> ((StockLow) event).productId())
            .collect(Collectors.toSet());
    List<TransactWriteItem> writes = new ArrayList<>();
    for (InventoryEvent event : events) {
      if (event instanceof StockReserved reserved) {
        reserved
            .lines()
            .forEach(
                line ->
                    writes.add(
                        take(line.productId(), line.quantity(), low.contains(line.productId()))));
      } else if (event instanceof StockReleased released) {
        released.lines().forEach(line -> writes.add(add(line.productId(), line.quantity())));
      }
    }
    return writes;
  }

  private TransactWriteItem take(String productId, long quantity, boolean low) {
    Item values = Item.empty().with(":quantity", quantity).with(":taken", -quantity);
    return low
        ? update(
            productId,
            "SET low = :low ADD available :taken",
            "available >= :quantity AND (attribute_not_exists(low) OR low <> :low)",
            values.with(":low", true))
        : update(productId, "ADD available :taken", "available >= :quantity", values);
  }

  private TransactWriteItem add(String productId, long quantity) {
    return update(
        productId,
        "ADD available :quantity",
        "attribute_exists(pk)",
        Item.empty().with(":quantity", quantity));
  }

  private TransactWriteItem update(String productId, String update, String condition, Item values) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(Item.key("product#" + productId, "stock").attributes())
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeValues(values.attributes())
                .build())
        .build();
  }
}
