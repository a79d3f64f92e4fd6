package shop.catalog.trending;

import java.util.Optional;
import stormglass.lambda.Item;

/// Up to where a shard's clicks are counted.
///
/// @param sequenceNumber of the last one; "" before the first
/// @param version how often it was moved
record Position(String sequenceNumber, long version) {

  /// Longer than a stream keeps a record by itself, so that no record outlives its shard's
  /// position.
  private static final long KEPT_SECONDS = 8 * 24 * 3600L;

  private static final String NUMBER = "sequenceNumber";
  private static final String VERSION = "version";

  /// The position in an item of the read model.
  static Position of(Optional<Item> item) {
    return item.map(at -> new Position(at.text(NUMBER), at.number(VERSION)))
        .orElse(new Position("", 0));
  }

  static Item key(String shardId) {
    return Item.key("shard#" + shardId, "position");
  }

  /// The item of this position.
  Item item(String shardId, long nowSeconds) {
    return key(shardId).with(NUMBER, sequenceNumber).with("expiresAt", nowSeconds + KEPT_SECONDS);
  }

  /// The position after clicks up to one were counted.
  Position movedTo(String last) {
    return new Position(last, version + 1);
  }

  /// Whether a record stands behind it. Sequence numbers are larger than any number of Java's and
  /// have no leading zeros.
  boolean isBefore(String other) {
    int longer = Integer.compare(sequenceNumber.length(), other.length());
    return longer < 0 || (longer == 0 && sequenceNumber.compareTo(other) < 0);
  }
}
