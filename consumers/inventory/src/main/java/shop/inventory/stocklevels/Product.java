package shop.inventory.stocklevels;

import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Item;

/// A product as customers see it.
///
/// @param available how many there are; as late as the projection is
record Product(String productId, String name, String currency, long cents, long available) {

  /// The product in an item of the read model.
  static Product of(Item item) {
    return new Product(
        item.text("sk"),
        item.textIfAny("name").orElse(""),
        item.textIfAny("currency").orElse("EUR"),
        item.numberIfAny("cents").orElse(0L),
        item.number("available"));
  }

  void write(JsonWriter out) {
    out.beginObject().name("productId").value(productId).name("name").value(name);
    out.name("price").beginObject().name("currency").value(currency);
    out.name("cents").value(cents).endObject();
    out.name("available").value(available).endObject();
  }
}
