package stormglass.sandbox.dynamodb;

/// A value in a condition.
sealed interface Operand extends Term {

  /// What stands at a path of the item.
  record Attribute(Path path) implements Operand {}

  /// A value that comes with the request, such as `:limit`.
  record Given(String name) implements Operand {}

  /// The length of text or bytes, or the number of elements.
  record Size(Operand of) implements Operand {}
}
