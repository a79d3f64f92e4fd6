package shop.ordering.customerorders;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Item;

/// An order in the read model.
///
/// @param item the attributes that events have set so far
record CustomerOrder(Item item) {

  /// The key of an order in the table.
  static Map<String, AttributeValue> key(String orderId) {
    return Item.empty().with("orderId", orderId).attributes();
  }

  /// Whether the order can be shown: other events may have come before OrderPlaced.
  boolean isKnown() {
    return item.textIfAny("placedAt").isPresent();
  }

  /// Whose order it is.
  String username() {
    return item.text("username");
  }

  /// What has become of the order; a cancellation comes after everything else.
  String status() {
    if (item.textIfAny("cancelledAt").isPresent()) {
      return "CANCELLED";
    }
    if (item.textIfAny("rejectedAt").isPresent()) {
      return "REJECTED";
    }
    return item.textIfAny("confirmedAt").isPresent() ? "CONFIRMED" : "PLACED";
  }

  void write(JsonWriter out) {
    out.beginObject().name("orderId").value(item.text("orderId"));
    out.name("username").value(username()).name("status").value(status());
    money(out.name("total"), item);
    out.name("lines").beginArray();
    for (Item line : item.items("lines")) {
      out.beginObject().name("productId").value(line.text("productId"));
      out.name("quantity").value(line.number("quantity"));
      money(out.name("unitPrice"), line);
      out.endObject();
    }
    out.endArray();
    for (String name :
        new String[] {"placedAt", "confirmedAt", "rejectedAt", "rejectionReason", "cancelledAt"}) {
      item.textIfAny(name).ifPresent(text -> out.name(name).value(text));
    }
    out.endObject();
  }

  private static void money(JsonWriter out, Item item) {
    out.beginObject().name("currency").value(item.text("currency"));
    out.name("cents").value(item.number("cents")).endObject();
  }
}
