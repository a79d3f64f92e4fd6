package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;
import stormglass.sandbox.dynamodb.Condition.Comparator;
import stormglass.sandbox.dynamodb.Expression.Bound;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;

/// The range of a table or index that a query reads.
///
/// @param low the place where it begins, in the order of keys
/// @param high the place where it ends
record KeyCondition(ItemKey low, ItemKey high) {

  /// What an expression asks of one key attribute.
  private sealed interface Part {
    record Compared(Comparator comparator, AttributeValue value) implements Part {}

    record Within(AttributeValue low, AttributeValue high) implements Part {}

    record Begins(AttributeValue prefix) implements Part {}

    /// The values compared with.
    default List<AttributeValue> values() {
      return switch (this) {
        case Compared(Comparator _, AttributeValue value) -> List.of(value);
        case Within(AttributeValue low, AttributeValue high) -> List.of(low, high);
        case Begins(AttributeValue prefix) -> List.of(prefix);
      };
    }
  }

  /// The range of keys that meet the condition.
  ///
  /// @throws Rejection if it is none that a query can answer
  static KeyCondition of(Bound<Condition> condition, TableDefinition.Key key) {
    Map<String, Part> parts = new LinkedHashMap<>();
    collect(condition.tree(), condition.values(), parts);
    if (parts.size() > 2) {
      throw Rejection.invalid("Conditions can be of length 1 or 2 only");
    }
    Part equal = part(parts, key.partition(), true);
    if (!(equal instanceof Part.Compared compared
        && compared.comparator == Comparator.EQUAL
        && compared.value instanceof Scalar partition)) {
      throw Rejection.invalid("Query key condition not supported");
    }
    Attribute sort = key.sort();
    if (sort == null) {
      if (parts.size() > 1) {
        throw Rejection.invalid("Query key condition not supported");
      }
      return new KeyCondition(ItemKey.before(partition, null), ItemKey.after(partition, null));
    }
    return range(partition, part(parts, sort, parts.size() > 1));
  }

  /// The part of a map of items that is in the range, in its order.
  NavigableMap<ItemKey, Item> of(NavigableMap<ItemKey, Item> items) {
    return low.compareTo(high) > 0
        ? items.subMap(low, false, low, false)
        : items.subMap(low, false, high, false);
  }

  private static @Nullable Part part(
      Map<String, Part> parts, Attribute attribute, boolean required) {
    Part part = parts.get(attribute.name());
    if (part == null) {
      if (required) {
        throw Rejection.invalid("Query condition missed key schema element: " + attribute.name());
      }
      return null;
    }
    for (AttributeValue value : part.values()) {
      if (!Keys.isOf(attribute, value)) {
        throw Rejection.invalidParameter("Condition parameter type does not match schema type");
      }
      Keys.refuseEmpty(attribute, value);
    }
    return part;
  }

  private static KeyCondition range(Scalar partition, @Nullable Part sort) {
    ItemKey start = ItemKey.before(partition, null);
    ItemKey end = ItemKey.after(partition, null);
    return switch (sort) {
      case null -> new KeyCondition(start, end);
      case Part.Compared(Comparator comparator, AttributeValue value) -> {
        ItemKey before = ItemKey.before(partition, (Scalar) value);
        ItemKey after = ItemKey.after(partition, (Scalar) value);
        yield switch (comparator) {
          case EQUAL -> new KeyCondition(before, after);
          case LESS -> new KeyCondition(start, before);
          case AT_MOST -> new KeyCondition(start, after);
          case GREATER -> new KeyCondition(after, end);
          case AT_LEAST -> new KeyCondition(before, end);
          case UNEQUAL -> throw unsupported("<>");
        };
      }
      case Part.Within(AttributeValue low, AttributeValue high) ->
          new KeyCondition(
              ItemKey.before(partition, (Scalar) low), ItemKey.after(partition, (Scalar) high));
      case Part.Begins(AttributeValue prefix) -> {
        Scalar beyond = ItemKey.afterPrefix((Scalar) prefix);
        yield new KeyCondition(
            ItemKey.before(partition, (Scalar) prefix),
            beyond == null ? end : ItemKey.before(partition, beyond));
      }
    };
  }

  private static void collect(
      Condition condition, Map<String, AttributeValue> values, Map<String, Part> parts) {
    switch (condition) {
      case Condition.And(Condition left, Condition right) -> {
        collect(left, values, parts);
        collect(right, values, parts);
      }
      case Condition.Comparison(Operand left, Comparator comparator, Operand right) -> {
        if (comparator == Comparator.UNEQUAL) {
          throw unsupported(comparator.symbol());
        }
        boolean named = left instanceof Operand.Attribute;
        add(
            List.of(left, right),
            values,
            parts,
            given ->
                new Part.Compared(named ? comparator : comparator.mirrored(), given.getFirst()));
      }
      case Condition.Between(Operand value, Operand low, Operand high) -> {
        requireNameFirst("BETWEEN", value);
        add(
            List.of(value, low, high),
            values,
            parts,
            given -> new Part.Within(given.getFirst(), given.getLast()));
      }
      case Condition.BeginsWith(Operand value, Operand prefix) -> {
        requireNameFirst("begins_with", value);
        add(List.of(value, prefix), values, parts, given -> new Part.Begins(given.getFirst()));
      }
      case Condition.Or _ -> throw unsupported("OR");
      case Condition.Not _ -> throw unsupported("NOT");
      case Condition.In _ -> throw unsupported("IN");
      case Condition.Exists _ -> throw unsupported("attribute_exists");
      case Condition.ExistsNot _ -> throw unsupported("attribute_not_exists");
      case Condition.HasType _ -> throw unsupported("attribute_type");
      case Condition.Contains _ -> throw unsupported("contains");
    }
  }

  private interface Maker {
    Part make(List<AttributeValue> given);
  }

  private static void add(
      List<Operand> operands,
      Map<String, AttributeValue> values,
      Map<String, Part> parts,
      Maker maker) {
    String attribute = null;
    List<AttributeValue> given = new ArrayList<>();
    for (Operand operand : operands) {
      switch (operand) {
        case Operand.Size _ ->
            throw Rejection.invalid("KeyConditionExpressions cannot contain nested operations");
        case Operand.Given(String name) -> {
          AttributeValue value = values.get(name);
          if (value != null) {
            given.add(value);
          }
        }
        case Operand.Attribute(Path path) -> {
          if (attribute != null) {
            throw invalid("Multiple attribute names used in one condition");
          }
          if (path.isNested()) {
            throw Rejection.invalid(
                "KeyConditionExpressions cannot have conditions on nested attributes");
          }
          attribute = path.root();
        }
      }
    }
    if (attribute == null) {
      throw invalid("No key attribute specified");
    }
    if (parts.putIfAbsent(attribute, maker.make(given)) != null) {
      throw Rejection.invalid("KeyConditionExpressions must only contain one condition per key");
    }
  }

  private static void requireNameFirst(String operator, Operand first) {
    switch (first) {
      case Operand.Attribute _ -> {}
      case Operand.Size _ ->
          throw Rejection.invalid("KeyConditionExpressions cannot contain nested operations");
      case Operand.Given _ ->
          throw invalid(operator + " operator must have the key attribute as its first operand");
    }
  }

  private static Rejection invalid(String why) {
    return Rejection.invalid("Invalid condition in KeyConditionExpression: " + why);
  }

  private static Rejection unsupported(String operator) {
    return Rejection.invalid("Invalid operator used in KeyConditionExpression: " + operator);
  }
}
