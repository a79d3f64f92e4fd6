package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;

/// The document paths that a condition reads.
final class ConditionPaths {

  private final List<Path> paths = new ArrayList<>();

  private ConditionPaths() {}

  static List<Path> of(Condition condition) {
    ConditionPaths found = new ConditionPaths();
    found.add(condition);
    return found.paths;
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.And(Condition left, Condition right) -> {
        add(left);
        add(right);
      }
      case Condition.Or(Condition left, Condition right) -> {
        add(left);
        add(right);
      }
      case Condition.Not(Condition negated) -> add(negated);
      case Condition.Comparison(Operand left, Condition.Comparator _, Operand right) ->
          add(left, right);
      case Condition.Between(Operand value, Operand low, Operand high) -> add(value, low, high);
      case Condition.In(Operand value, List<Operand> among) -> {
        add(value);
        among.forEach(this::add);
      }
      case Condition.Exists(Path path) -> paths.add(path);
      case Condition.ExistsNot(Path path) -> paths.add(path);
      case Condition.HasType(Operand value, Operand type) -> add(value, type);
      case Condition.BeginsWith(Operand value, Operand prefix) -> add(value, prefix);
      case Condition.Contains(Operand value, Operand part) -> add(value, part);
    }
  }

  private void add(Operand... operands) {
    for (Operand operand : operands) {
      switch (operand) {
        case Operand.Attribute(Path path) -> paths.add(path);
        case Operand.Size(Operand of) -> add(of);
        case Operand.Given _ -> {}
      }
    }
  }
}
