package stormglass.sandbox.dynamodb;

import java.util.Map;
import java.util.Set;

/// An expression as parsed with the names that came with it; the values come with every request.
///
/// @param names the placeholders of names in it, such as `#status`
/// @param values the placeholders of values in it, such as `:limit`
record Expression<T>(T tree, Set<String> names, Set<String> values) {

  /// The parameter of a request in which an expression stands.
  enum Kind {
    UPDATE("UpdateExpression"),
    CONDITION("ConditionExpression"),
    KEY_CONDITION("KeyConditionExpression"),
    FILTER("FilterExpression"),
    PROJECTION("ProjectionExpression");

    private final String parameter;

    Kind(String parameter) {
      this.parameter = parameter;
    }

    /// The parameter's name.
    String parameter() {
      return parameter;
    }

    /// The rejection of an expression in this parameter.
    Rejection invalid(String why) {
      return Rejection.invalid("Invalid " + parameter + ": " + why);
    }
  }

  /// A parsed expression with the values of a request.
  record Bound<T>(T tree, Map<String, AttributeValue> values) {}
}
