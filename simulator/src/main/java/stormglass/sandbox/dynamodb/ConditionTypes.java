package stormglass.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

/// Checks that the values given with a request are of types that a condition can use.
final class ConditionTypes {

  private static final Set<String> TYPES =
      Set.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS");

  private final Map<String, AttributeValue> values;

  private ConditionTypes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  /// What is wrong, or null.
  static @Nullable String complaint(Condition condition, Map<String, AttributeValue> values) {
    return new ConditionTypes(values).check(condition);
  }

  private @Nullable String check(Condition condition) {
    return switch (condition) {
      case Condition.And(Condition left, Condition right) -> first(check(left), check(right));
      case Condition.Or(Condition left, Condition right) -> first(check(left), check(right));
      case Condition.Not(Condition negated) -> check(negated);
      case Condition.Comparison comparison -> compared(comparison);
      case Condition.Between(Operand value, Operand low, Operand high) ->
          first(sized(List.of(value, low, high)), bounds(low, high));
      case Condition.In(Operand value, List<Operand> among) -> first(sized(value), sized(among));
      case Condition.Exists _, Condition.ExistsNot _ -> null;
      case Condition.HasType(Operand value, Operand type) -> first(sized(value), typeName(type));
      case Condition.BeginsWith(Operand value, Operand prefix) ->
          first(
              first(sized(value), sized(prefix)),
              first(textual("begins_with", value), textual("begins_with", prefix)));
      case Condition.Contains(Operand value, Operand part) -> first(sized(value), sized(part));
    };
  }

  private @Nullable String compared(Condition.Comparison comparison) {
    String sized = first(sized(comparison.left()), sized(comparison.right()));
    return switch (comparison.comparator()) {
      case EQUAL, UNEQUAL -> sized;
      case LESS, AT_MOST, GREATER, AT_LEAST -> {
        String symbol = comparison.comparator().symbol();
        yield first(
            sized, first(ordered(symbol, comparison.left()), ordered(symbol, comparison.right())));
      }
    };
  }

  private @Nullable String ordered(String symbol, Operand operand) {
    AttributeValue value = given(operand);
    return value == null || value instanceof Scalar ? null : wrongType(symbol, value.type());
  }

  private @Nullable String textual(String function, Operand operand) {
    if (operand instanceof Operand.Size) {
      return wrongType(function, "N");
    }
    AttributeValue value = given(operand);
    return value == null || value instanceof AttributeValue.S || value instanceof AttributeValue.B
        ? null
        : wrongType(function, value.type());
  }

  private @Nullable String typeName(Operand type) {
    AttributeValue value = given(type);
    if (!(value instanceof AttributeValue.S(String name))) {
      return wrongType(
          "attribute_type", value == null ? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}" : value.type());
    }
    return TYPES.contains(name)
        ? null
        : "Invalid attribute type name found; type: "
            + name
            + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}";
  }

  private @Nullable String bounds(Operand low, Operand high) {
    AttributeValue least = given(low);
    AttributeValue most = given(high);
    if (least == null || most == null) {
      return null;
    }
    String operands =
        "lower bound operand: AttributeValue: "
            + text(least)
            + ", upper bound operand: AttributeValue: "
            + text(most);
    if (!least.type().equals(most.type())) {
      return "The BETWEEN operator requires same data type for lower and upper bounds; " + operands;
    }
    return least instanceof Scalar a && most instanceof Scalar b && a.compareTo(b) > 0
        ? "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
            + operands
        : null;
  }

  private @Nullable String sized(List<Operand> operands) {
    String complaint = null;
    for (Operand operand : operands) {
      complaint = first(complaint, sized(operand));
    }
    return complaint;
  }

  /// Complains of `size` of something that has none.
  private @Nullable String sized(Operand operand) {
    if (!(operand instanceof Operand.Size(Operand of))) {
      return null;
    }
    if (of instanceof Operand.Size) {
      return wrongType("size", "N");
    }
    AttributeValue value = given(of);
    return switch (value) {
      case null -> null;
      case AttributeValue.N _, AttributeValue.Bool _, AttributeValue.Null _ ->
          wrongType("size", value.type());
      case AttributeValue _ -> null;
    };
  }

  private @Nullable AttributeValue given(Operand operand) {
    return operand instanceof Operand.Given(String name) ? values.get(name) : null;
  }

  private static String wrongType(String operator, String type) {
    return "Incorrect operand type for operator or function; operator or function: "
        + operator
        + ", operand type: "
        + type;
  }

  private static String text(AttributeValue value) {
    String text =
        switch (value) {
          case AttributeValue.S(String s) -> s;
          case AttributeValue.N(java.math.BigDecimal n) -> n.toPlainString();
          case AttributeValue other -> ValueWriter.text(other);
        };
    return "{" + value.type() + ":" + text + "}";
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
