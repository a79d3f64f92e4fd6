package stormglass.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An item: attributes by name, in the order in which they were given, and its size. Immutable.
final class Item {

  /// "Quotas in Amazon DynamoDB" of the developer guide (read 2026-11).
  static final int LARGEST_BYTES = 400 * 1024;

  private final Map<String, AttributeValue> attributes;
  private final int size;

  /// An item of these attributes, which belong to it from now on.
  Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
    int bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      bytes += Utf8.length(attribute.getKey()) + attribute.getValue().size();
    }
    this.size = bytes;
  }

  /// Not to be changed.
  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  @Nullable AttributeValue get(String name) {
    return attributes.get(name);
  }

  /// Bytes of names and values.
  int size() {
    return size;
  }

  /// The item with only those of these attributes that it has.
  Item only(Iterable<String> names) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    for (String name : names) {
      AttributeValue value = attributes.get(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return new Item(kept);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item item && size == item.size && attributes.equals(item.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }
}
