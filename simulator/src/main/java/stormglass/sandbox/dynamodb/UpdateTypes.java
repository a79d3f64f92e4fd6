package stormglass.sandbox.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Update.Action;
import stormglass.sandbox.dynamodb.Update.Source;

/// Checks that the values given with a request are of types that an update can use.
final class UpdateTypes {

  private final Map<String, AttributeValue> values;

  private UpdateTypes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  /// What is wrong, or null.
  static @Nullable String complaint(Update update, Map<String, AttributeValue> values) {
    UpdateTypes types = new UpdateTypes(values);
    for (Action action : update.actions()) {
      String complaint = types.check(action);
      if (complaint != null) {
        return complaint;
      }
    }
    return null;
  }

  private @Nullable String check(Action action) {
    return switch (action) {
      case Action.Put(Path _, Source value) -> check(value);
      case Action.Remove _ -> null;
      case Action.Add(Path _, String given) -> {
        AttributeValue value = values.get(given);
        yield value instanceof AttributeValue.N ? null : set("ADD", value);
      }
      case Action.Delete(Path _, String given) -> set("DELETE", values.get(given));
    };
  }

  private static @Nullable String set(String operator, @Nullable AttributeValue value) {
    return value == null || value instanceof AttributeValue.Set
        ? null
        : "Incorrect operand type for operator or function; operator: "
            + operator
            + ", operand type: "
            + longName(value);
  }

  private static String longName(AttributeValue value) {
    return switch (value) {
      case AttributeValue.S _ -> "STRING";
      case AttributeValue.N _ -> "NUMBER";
      case AttributeValue.B _ -> "BINARY";
      case AttributeValue.Bool _ -> "BOOLEAN";
      case AttributeValue.Null _ -> "NULL";
      case AttributeValue.M _ -> "MAP";
      case AttributeValue.L _ -> "LIST";
      case AttributeValue.Set set -> set.type();
    };
  }

  private @Nullable String check(Source source) {
    return switch (source) {
      case Source.Attribute _, Source.Given _ -> null;
      case Source.IfNotExists(Path _, Source otherwise) -> check(otherwise);
      case Source.ListAppend(Source first, Source second) ->
          both("list_append", "L", first, second);
      case Source.Plus(Source left, Source right) -> both("+", "N", left, right);
      case Source.Minus(Source left, Source right) -> both("-", "N", left, right);
    };
  }

  private @Nullable String both(String operator, String type, Source first, Source second) {
    String complaint = isOf(operator, type, first);
    if (complaint == null) {
      complaint = isOf(operator, type, second);
    }
    if (complaint == null) {
      complaint = check(first);
    }
    return complaint == null ? check(second) : complaint;
  }

  private @Nullable String isOf(String operator, String type, Source source) {
    AttributeValue value = source instanceof Source.Given(String name) ? values.get(name) : null;
    return value == null || value.type().equals(type)
        ? null
        : "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + value.type();
  }
}
