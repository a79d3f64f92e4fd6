package stormglass.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of a table, or a part of one: attributes by name.
///
/// @param attributes the attributes as DynamoDB holds them
public record Item(Map<String, AttributeValue> attributes) {

  /// An item that consists of its key.
  public static Item key(String pk, String sk) {
    return new Item(Map.of()).with("pk", pk).with("sk", sk);
  }

  /// An item without attributes.
  public static Item empty() {
    return new Item(Map.of());
  }

  /// This item with a text.
  public Item with(String name, String text) {
    return with(name, AttributeValue.fromS(text));
  }

  /// This item with a whole number.
  public Item with(String name, long number) {
    return with(name, AttributeValue.fromN(Long.toString(number)));
  }

  /// This item with a truth value.
  public Item with(String name, boolean truth) {
    return with(name, AttributeValue.fromBool(truth));
  }

  /// This item with a list of maps.
  public Item with(String name, List<Item> items) {
    List<AttributeValue> values = new ArrayList<>(items.size());
    items.forEach(item -> values.add(AttributeValue.fromM(item.attributes())));
    return with(name, AttributeValue.fromL(values));
  }

  private Item with(String name, AttributeValue value) {
    Map<String, AttributeValue> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }

  /// The text of an attribute.
  ///
  /// @throws IllegalStateException when there is no such text
  public String text(String name) {
    return textIfAny(name).orElseThrow(() -> missing(name, "text"));
  }

  /// The text of an attribute, where it has one.
  public Optional<String> textIfAny(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /// The whole number of an attribute.
  ///
  /// @throws IllegalStateException when there is no such number
  public long number(String name) {
    return numberIfAny(name).orElseThrow(() -> missing(name, "number"));
  }

  /// The whole number of an attribute, where it has one.
  public Optional<Long> numberIfAny(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }

  /// The truth value of an attribute; false where it has none.
  public boolean truth(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  /// The maps in a list; none where there is no such list.
  public List<Item> items(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || !value.hasL()
        ? List.of()
        : value.l().stream().map(map -> new Item(map.m())).toList();
  }

  private static IllegalStateException missing(String name, String kind) {
    return new IllegalStateException("The item has no " + kind + " named " + name + ".");
  }
}
