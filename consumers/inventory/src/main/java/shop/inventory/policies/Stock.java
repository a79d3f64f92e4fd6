package shop.inventory.policies;

import stormglass.lambda.Item;

/// How much there is of a product.
///
/// @param available what can still be reserved; never negative
/// @param threshold at how few the owner wants to be told
/// @param low whether the owner was told since the last restocking
record Stock(int available, int threshold, boolean low) {

  /// A product that inventory does not know.
  static final Stock UNKNOWN = new Stock(0, 0, true);

  /// The stock in an item.
  static Stock of(Item item) {
    return new Stock(
        Math.toIntExact(item.number("available")),
        Math.toIntExact(item.number("threshold")),
        item.truth("low"));
  }

  /// Whether taking so many pieces is the moment to tell the owner.
  boolean runsLowBy(int quantity) {
    return !low && available - quantity <= threshold;
  }
}
