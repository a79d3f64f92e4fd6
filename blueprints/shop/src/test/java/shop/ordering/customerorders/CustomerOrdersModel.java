package shop.ordering.customerorders;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import shop.events.ordering.OrderingEvent;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stormglass.lambda.Item;

/// The projection of customers' orders over maps in place of a table.
public final class CustomerOrdersModel {

  private final Map<UUID, Map<String, AttributeValue>> orders = new HashMap<>();

  /// Sets what an event about an order sets.
  public void on(UUID orderId, OrderingEvent event) {
    orders
        .computeIfAbsent(orderId, id -> new HashMap<>())
        .putAll(OrderChanges.of(event).attributes());
  }

  /// The item of an order, for comparison.
  public Object state(UUID orderId) {
    return orders.getOrDefault(orderId, Map.of());
  }

  /// The status that the customer is told.
  public String status(UUID orderId) {
    return new CustomerOrder(new Item(orders.getOrDefault(orderId, Map.of()))).status();
  }
}
