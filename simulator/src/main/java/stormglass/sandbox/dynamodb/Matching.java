package stormglass.sandbox.dynamodb;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

/// Decides whether an item meets a condition.
final class Matching {

  private static final Item NOTHING = new Item(Map.of());

  private final Item item;
  private final Map<String, AttributeValue> values;

  private Matching(Item item, Map<String, AttributeValue> values) {
    this.item = item;
    this.values = values;
  }

  /// Whether the item meets the condition; null, no item, is without any attributes.
  static boolean meets(@Nullable Item item, Expression.Bound<Condition> condition) {
    return new Matching(item == null ? NOTHING : item, condition.values()).holds(condition.tree());
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.And(Condition left, Condition right) -> holds(left) && holds(right);
      case Condition.Or(Condition left, Condition right) -> holds(left) || holds(right);
      case Condition.Not(Condition negated) -> !holds(negated);
      case Condition.Comparison comparison -> compared(comparison);
      case Condition.Between(Operand value, Operand low, Operand high) ->
          ordered(value, Condition.Comparator.AT_LEAST, low)
              && ordered(value, Condition.Comparator.AT_MOST, high);
      case Condition.In(Operand value, List<Operand> among) -> isAmong(value(value), among);
      case Condition.Exists(Path path) -> path.in(item) != null;
      case Condition.ExistsNot(Path path) -> path.in(item) == null;
      case Condition.HasType(Operand value, Operand type) -> hasType(value(value), value(type));
      case Condition.BeginsWith(Operand value, Operand prefix) ->
          beginsWith(value(value), value(prefix));
      case Condition.Contains(Operand value, Operand part) -> contains(value(value), value(part));
    };
  }

  private boolean compared(Condition.Comparison comparison) {
    return switch (comparison.comparator()) {
      case EQUAL -> equal(comparison);
      case UNEQUAL -> !equal(comparison);
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          ordered(comparison.left(), comparison.comparator(), comparison.right());
    };
  }

  private boolean equal(Condition.Comparison comparison) {
    AttributeValue left = value(comparison.left());
    return left != null && left.equals(value(comparison.right()));
  }

  private boolean ordered(Operand left, Condition.Comparator comparator, Operand right) {
    if (!(value(left) instanceof Scalar one
        && value(right) instanceof Scalar other
        && one.type().equals(other.type()))) {
      return false;
    }
    int order = one.compareTo(other);
    return switch (comparator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
    };
  }

  private boolean isAmong(@Nullable AttributeValue value, List<Operand> among) {
    return value != null && among.stream().anyMatch(operand -> value.equals(value(operand)));
  }

  private static boolean hasType(@Nullable AttributeValue value, @Nullable AttributeValue type) {
    return value != null
        && type instanceof AttributeValue.S(String name)
        && name.equals(value.type());
  }

  private static boolean beginsWith(
      @Nullable AttributeValue value, @Nullable AttributeValue prefix) {
    if (value instanceof AttributeValue.S(String text)
        && prefix instanceof AttributeValue.S(String start)) {
      return text.startsWith(start);
    }
    return value instanceof AttributeValue.B(byte[] bytes)
        && prefix instanceof AttributeValue.B(byte[] start)
        && matchesAt(bytes, 0, start);
  }

  private static boolean contains(@Nullable AttributeValue value, @Nullable AttributeValue part) {
    if (value == null || part == null) {
      return false;
    }
    return switch (value) {
      case AttributeValue.S(String text) ->
          part instanceof AttributeValue.S(String piece) && text.contains(piece);
      case AttributeValue.B(byte[] bytes) ->
          part instanceof AttributeValue.B(byte[] piece) && containsBytes(bytes, piece);
      case AttributeValue.Set set -> part instanceof Scalar && isIn(set.elements(), part);
      case AttributeValue.L list -> isIn(list.elements(), part);
      case AttributeValue.N _, AttributeValue.Bool _, AttributeValue.Null _, AttributeValue.M _ ->
          false;
    };
  }

  private static boolean isIn(Collection<? extends AttributeValue> elements, AttributeValue part) {
    return elements.stream().anyMatch(part::equals);
  }

  private static boolean containsBytes(byte[] bytes, byte[] piece) {
    for (int from = 0; from + piece.length <= bytes.length; from++) {
      if (matchesAt(bytes, from, piece)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesAt(byte[] bytes, int from, byte[] piece) {
    if (from + piece.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < piece.length; i++) {
      if (bytes[from + i] != piece[i]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable AttributeValue value(Operand operand) {
    return switch (operand) {
      case Operand.Attribute(Path path) -> path.in(item);
      case Operand.Given(String name) -> values.get(name);
      case Operand.Size(Operand of) -> size(value(of));
    };
  }

  private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
    return switch (value) {
      case null -> null;
      case AttributeValue.S(String text) -> number(text.length());
      case AttributeValue.B(byte[] bytes) -> number(bytes.length);
      case AttributeValue.Set set -> number(set.elements().size());
      case AttributeValue.L(List<AttributeValue> elements) -> number(elements.size());
      case AttributeValue.M(Map<String, AttributeValue> entries) -> number(entries.size());
      case AttributeValue.N _, AttributeValue.Bool _, AttributeValue.Null _ -> null;
    };
  }

  private static AttributeValue number(int size) {
    return new AttributeValue.N(BigDecimal.valueOf(size).stripTrailingZeros());
  }
}
