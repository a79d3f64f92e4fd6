package stormglass.sandbox.dynamodb;

import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;

/// Reads keys out of items, by the rules of a table's definition.
final class Keys {

  private static final int LONGEST_PARTITION_BYTES = 2048;
  private static final int LONGEST_SORT_BYTES = 1024;

  private Keys() {}

  /// The key of an item to be written.
  static ItemKey ofItem(TableDefinition table, Item item) {
    for (Attribute attribute : table.key().attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null) {
        throw Rejection.invalidParameter("Missing the key " + attribute.name() + " in the item");
      }
      if (!isOf(attribute, value)) {
        throw Rejection.invalidParameter(
            "Type mismatch for key "
                + attribute.name()
                + " expected: "
                + attribute.type()
                + " actual: "
                + value.type());
      }
    }
    ItemKey key = checkedKey(table.key(), item);
    checkIndexKeys(table, item);
    return key;
  }

  /// The key that consists of exactly these attributes.
  static ItemKey ofKey(TableDefinition.Key key, Item attributes) {
    if (attributes.attributes().size() != key.attributes().size()) {
      throw mismatch();
    }
    return ofPart(key, attributes);
  }

  /// The key of which these attributes are a part.
  static ItemKey ofPart(TableDefinition.Key key, Item attributes) {
    for (Attribute attribute : key.attributes()) {
      AttributeValue value = attributes.get(attribute.name());
      if (value == null || !isOf(attribute, value)) {
        throw mismatch();
      }
    }
    return checkedKey(key, attributes);
  }

  /// Where the item stands in an index, or null where it lacks the index's key.
  static @Nullable ItemKey inIndex(Index index, Item item, ItemKey base) {
    Scalar partition = scalar(item, index.key().partition());
    Attribute sortAttribute = index.key().sort();
    Scalar sort = sortAttribute == null ? null : scalar(item, sortAttribute);
    return partition == null || (sortAttribute != null && sort == null)
        ? null
        : ItemKey.inIndex(partition, sort, base);
  }

  /// Rejects an updated item whose index keys are none.
  static void checkUpdated(TableDefinition table, Item item) {
    for (Index index : table.indexes()) {
      for (Attribute attribute : index.key().attributes()) {
        AttributeValue value = item.get(attribute.name());
        if (value != null && !isOf(attribute, value)) {
          throw Rejection.invalid(
              "The update expression attempted to update the secondary index key to unsupported"
                  + " type");
        }
        if (value != null && isEmpty(value)) {
          throw Rejection.invalid(
              "One or more parameter values are not valid. The update expression attempted to"
                  + " update a secondary index key to a value that is not supported. The"
                  + " AttributeValue for a key attribute cannot contain an empty "
                  + kind(value)
                  + " value.");
        }
      }
    }
  }

  private static void checkIndexKeys(TableDefinition table, Item item) {
    for (Index index : table.indexes()) {
      for (Attribute attribute : index.key().attributes()) {
        AttributeValue value = item.get(attribute.name());
        if (value != null && !isOf(attribute, value)) {
          throw Rejection.invalidParameter(
              "Type mismatch for Index Key "
                  + attribute.name()
                  + " Expected: "
                  + attribute.type()
                  + " Actual: "
                  + value.type()
                  + " IndexName: "
                  + index.name());
        }
        if (value != null && isEmpty(value)) {
          throw Rejection.invalid(
              "One or more parameter values are not valid. A value specified for a secondary index"
                  + " key is not supported. The AttributeValue for a key attribute cannot contain"
                  + " an empty "
                  + kind(value)
                  + " value. IndexName: "
                  + index.name()
                  + ", IndexKey: "
                  + attribute.name());
        }
      }
    }
  }

  private static ItemKey checkedKey(TableDefinition.Key key, Item item) {
    Scalar partition = nonEmpty(item, key.partition());
    if (partition.size() > LONGEST_PARTITION_BYTES) {
      throw Rejection.invalidParameter(
          "Size of hashkey has exceeded the maximum size limit of2048 bytes");
    }
    Attribute sortAttribute = key.sort();
    if (sortAttribute == null) {
      return ItemKey.of(partition, null);
    }
    Scalar sort = nonEmpty(item, sortAttribute);
    if (sort.size() > LONGEST_SORT_BYTES) {
      throw Rejection.invalidParameter(
          "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    }
    return ItemKey.of(partition, sort);
  }

  private static Scalar nonEmpty(Item item, Attribute attribute) {
    Scalar scalar = scalar(item, attribute);
    if (scalar == null) {
      throw mismatch();
    }
    refuseEmpty(attribute, scalar);
    return scalar;
  }

  /// Rejects empty text and bytes for a key attribute.
  static void refuseEmpty(Attribute attribute, AttributeValue value) {
    if (isEmpty(value)) {
      throw Rejection.invalid(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty "
              + kind(value)
              + " value. Key: "
              + attribute.name());
    }
  }

  private static @Nullable Scalar scalar(Item item, Attribute attribute) {
    return item.get(attribute.name()) instanceof Scalar scalar && isOf(attribute, scalar)
        ? scalar
        : null;
  }

  static boolean isOf(Attribute attribute, AttributeValue value) {
    return switch (attribute.type()) {
      case S -> value instanceof AttributeValue.S;
      case N -> value instanceof AttributeValue.N;
      case B -> value instanceof AttributeValue.B;
    };
  }

  private static boolean isEmpty(AttributeValue value) {
    return value.size() == 0 && !(value instanceof AttributeValue.N);
  }

  private static String kind(AttributeValue value) {
    return value instanceof AttributeValue.S ? "string" : "binary";
  }

  private static Rejection mismatch() {
    return Rejection.invalid("The provided key element does not match the schema");
  }
}
