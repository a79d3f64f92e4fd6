package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Condition.Comparator;

/// Parses condition, filter and key condition expressions, which share one grammar.
final class ConditionParser {

  private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "BETWEEN", "IN");
  private static final int MOST_IN_OPERANDS = 100;

  private final Draft draft;
  private final Tokens tokens;

  /// Whether the term just read is one pair of parentheses with what stands in them.
  private boolean enclosed;

  /// The function that the condition just read is, if it is one.
  private @Nullable String function;

  private ConditionParser(Draft draft) {
    this.draft = draft;
    this.tokens = draft.tokens();
  }

  /// Parses an expression.
  ///
  /// @param names attribute names by placeholder
  static Expression<Condition> parse(String source, Map<String, String> names) {
    Draft draft = new Draft(source, names);
    ConditionParser parser = new ConditionParser(draft);
    Condition condition = parser.condition(parser.disjunction());
    return draft.finish(condition);
  }

  private Term disjunction() {
    Term left = conjunction();
    while (tokens.atWord("OR")) {
      Condition first = condition(left);
      tokens.next();
      draft.operator();
      left = plain(new Condition.Or(first, condition(conjunction())));
    }
    return left;
  }

  private Term conjunction() {
    Term left = negation();
    while (tokens.atWord("AND")) {
      Condition first = condition(left);
      tokens.next();
      draft.operator();
      left = plain(new Condition.And(first, condition(negation())));
    }
    return left;
  }

  private Term negation() {
    if (!tokens.skipWord("NOT")) {
      return comparison();
    }
    draft.operator();
    return plain(new Condition.Not(condition(negation())));
  }

  private Term comparison() {
    Term left = primary();
    if (tokens.atWord("BETWEEN")) {
      Operand value = operand(left);
      tokens.next();
      draft.operator();
      Operand low = operand(primary());
      if (!tokens.skipWord("AND")) {
        throw tokens.unexpected();
      }
      return plain(new Condition.Between(value, low, operand(primary())));
    }
    if (tokens.atWord("IN")) {
      Operand value = operand(left);
      tokens.next();
      draft.operator();
      List<Operand> among = operands();
      if (among.size() > MOST_IN_OPERANDS) {
        draft.wrongCount("IN", among.size());
      }
      return plain(new Condition.In(value, among));
    }
    Comparator comparator = comparator();
    if (comparator == null) {
      return left;
    }
    Operand first = operand(left);
    tokens.next();
    draft.operator();
    Operand second = operand(primary());
    refuseSame(comparator.symbol(), first, second);
    return plain(new Condition.Comparison(first, comparator, second));
  }

  private @Nullable Comparator comparator() {
    if (tokens.kind() == Tokens.Kind.SYMBOL) {
      for (Comparator comparator : Comparator.values()) {
        if (comparator.symbol().equals(tokens.text())) {
          return comparator;
        }
      }
    }
    return null;
  }

  private Term primary() {
    if (tokens.at("(")) {
      return parenthesized();
    }
    if (tokens.kind() == Tokens.Kind.VALUE) {
      return plain(new Operand.Given(draft.value()));
    }
    if (tokens.kind() == Tokens.Kind.WORD && tokens.beforeSymbol("(")) {
      return call();
    }
    if (tokens.kind() == Tokens.Kind.WORD
        && KEYWORDS.stream().anyMatch(keyword -> tokens.atWord(keyword))) {
      throw tokens.unexpected();
    }
    return plain(new Operand.Attribute(draft.path()));
  }

  private Term parenthesized() {
    draft.enter();
    tokens.expect("(");
    Term inner = disjunction();
    if (enclosed) {
      draft.redundantParentheses();
    }
    tokens.expect(")");
    draft.leave();
    enclosed = true;
    return inner;
  }

  private Term call() {
    draft.enter();
    draft.operator();
    String name = tokens.next();
    List<Operand> operands = operands();
    draft.leave();
    Term term =
        switch (name) {
          case "size" -> new Operand.Size(first(name, operands, 1));
          case "attribute_exists" -> new Condition.Exists(path(name, operands));
          case "attribute_not_exists" -> new Condition.ExistsNot(path(name, operands));
          case "attribute_type" -> new Condition.HasType(first(name, operands, 2), last(operands));
          case "begins_with" -> new Condition.BeginsWith(first(name, operands, 2), last(operands));
          case "contains" -> new Condition.Contains(first(name, operands, 2), last(operands));
          default -> throw Draft.unknownFunction(name);
        };
    if (operands.size() == 2) {
      refuseSame(name, operands.getFirst(), operands.getLast());
    }
    plain(term);
    function = name;
    return term;
  }

  private List<Operand> operands() {
    tokens.expect("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand(primary()));
    } while (tokens.skip(","));
    tokens.expect(")");
    return operands;
  }

  private Operand first(String name, List<Operand> operands, int expected) {
    if (operands.size() != expected) {
      draft.wrongCount(name, operands.size());
    }
    return operands.getFirst();
  }

  private static Operand last(List<Operand> operands) {
    return operands.getLast();
  }

  private Path path(String name, List<Operand> operands) {
    if (first(name, operands, 1) instanceof Operand.Attribute(Path path)) {
      return path;
    }
    draft.flaw(
        Draft.Flaw.OPERANDS,
        "Operator or function requires a document path; operator or function: " + name);
    return new Path("", List.of());
  }

  private void refuseSame(String operator, Operand first, Operand second) {
    if (first instanceof Operand.Attribute(Path path) && first.equals(second)) {
      draft.flaw(
          Draft.Flaw.DISTINCT,
          "The first operand must be distinct from the remaining operands for this operator or"
              + " function; operator: "
              + operator
              + ", first operand: "
              + path);
    }
  }

  private Term plain(Term term) {
    enclosed = false;
    function = null;
    return term;
  }

  /// The term as a condition: a value alone is none.
  private Condition condition(Term term) {
    return switch (term) {
      case Condition condition -> condition;
      case Operand.Size size -> {
        draft.misused("size");
        yield new Condition.In(size, List.of());
      }
      case Operand _ -> throw tokens.unexpected();
    };
  }

  /// The term as a value: a condition is none.
  private Operand operand(Term term) {
    return switch (term) {
      case Operand operand -> operand;
      case Condition _ -> {
        if (function == null) {
          throw tokens.unexpected();
        }
        draft.misused(function);
        yield new Operand.Attribute(new Path("", List.of()));
      }
    };
  }
}
