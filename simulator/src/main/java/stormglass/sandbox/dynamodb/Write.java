package stormglass.sandbox.dynamodb;

import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Expression.Bound;

/// A write of one item that is ready to be made: everything that needs no item is checked.
///
/// @param condition what the item as it stands must meet, or null
/// @param showsItem whether a failed condition shows the item
record Write(
    Table table,
    ItemKey key,
    Effect effect,
    @Nullable Bound<Condition> condition,
    boolean showsItem) {

  /// What the write makes of the item.
  sealed interface Effect {
    /// Replaces it.
    record Put(Item item) implements Effect {}

    /// Changes it, or makes it of its key.
    ///
    /// @param update null to make sure that there is one
    record Change(Item key, @Nullable Bound<Update> update) implements Effect {}

    /// Removes it.
    record Delete() implements Effect {}

    /// Leaves it, in a transaction.
    record Check() implements Effect {}
  }

  /// Whether the item as it stands, null if there is none, lets the write happen.
  boolean isAllowed(@Nullable Item item) {
    return condition == null || Matching.meets(item, condition);
  }

  /// The item after the write, or null if there is none then.
  ///
  /// @throws Rejection if the item would become one that DynamoDB does not hold
  @Nullable Item apply(@Nullable Item item) {
    return switch (effect) {
      case Effect.Put(Item put) -> put;
      case Effect.Delete _ -> null;
      case Effect.Check _ -> item;
      case Effect.Change(Item key, Bound<Update> update) -> {
        if (update == null) {
          yield item == null ? key : item;
        }
        Item changed = Updating.apply(item, key, update);
        Keys.checkUpdated(table.definition(), changed);
        if (changed.size() > Item.LARGEST_BYTES) {
          throw Rejection.invalid("Item size to update has exceeded the maximum allowed size");
        }
        yield changed;
      }
    };
  }

  boolean isCheck() {
    return effect instanceof Effect.Check;
  }

  /// Bytes that the action carries to the service.
  int payloadBytes() {
    return switch (effect) {
      case Effect.Put(Item item) -> item.size();
      case Effect.Change(Item key, Bound<Update> update) -> key.size() + valueBytes(update);
      case Effect.Delete _, Effect.Check _ -> valueBytes(condition);
    };
  }

  private static int valueBytes(@Nullable Bound<?> bound) {
    return bound == null
        ? 0
        : bound.values().values().stream().mapToInt(AttributeValue::size).sum();
  }
}
