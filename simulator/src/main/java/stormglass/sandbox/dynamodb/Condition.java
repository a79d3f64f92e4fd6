package stormglass.sandbox.dynamodb;

import java.util.List;

/// A condition on an item, as a condition, filter or key condition expression states it.
sealed interface Condition extends Term {

  /// A comparison's operator.
  enum Comparator {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    /// The operator that says the same with its operands exchanged.
    Comparator mirrored() {
      return switch (this) {
        case EQUAL, UNEQUAL -> this;
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }

  /// Both hold.
  record And(Condition left, Condition right) implements Condition {}

  /// At least one holds.
  record Or(Condition left, Condition right) implements Condition {}

  /// It does not hold.
  record Not(Condition condition) implements Condition {}

  /// The operator holds between the operands.
  record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {}

  /// The value lies between two others, or is one of them.
  record Between(Operand value, Operand low, Operand high) implements Condition {}

  /// The value equals one of the others.
  record In(Operand value, List<Operand> among) implements Condition {}

  /// There is something at the path.
  record Exists(Path path) implements Condition {}

  /// There is nothing at the path.
  record ExistsNot(Path path) implements Condition {}

  /// What stands at the path is of the type that the operand names.
  record HasType(Operand value, Operand type) implements Condition {}

  /// Text or bytes begin with the others.
  record BeginsWith(Operand value, Operand prefix) implements Condition {}

  /// Text or bytes contain the others, or a set or list has the element.
  record Contains(Operand value, Operand part) implements Condition {}
}
