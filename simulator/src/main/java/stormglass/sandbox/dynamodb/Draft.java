package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An expression while it is parsed: its tokens, the placeholders met, and what is wrong with it
/// beyond its syntax.
final class Draft {

  /// "Quotas in Amazon DynamoDB": operators or functions in an expression (read 2026-11).
  private static final int MOST_OPERATORS = 300;

  private static final int DEEPEST = 320;

  /// What can be wrong with an expression that parses, in the order in which AWS complains.
  enum Flaw {
    PARENTHESES,
    MISUSED_FUNCTION,
    RESERVED,
    SECTION,
    UNDEFINED_NAME,
    CLASH,
    OPERANDS,
    DISTINCT
  }

  private final Tokens tokens;
  private final Map<String, String> definedNames;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> values = new LinkedHashSet<>();
  private final Map<Flaw, String> flaws = new EnumMap<>(Flaw.class);
  private int operators;
  private int depth;

  Draft(String source, Map<String, String> definedNames) {
    this.tokens = new Tokens(source);
    this.definedNames = definedNames;
  }

  Tokens tokens() {
    return tokens;
  }

  /// The expression, if nothing is wrong with it.
  <T> Expression<T> finish(T tree) {
    tokens.expectEnd();
    if (!flaws.isEmpty()) {
      throw new Tokens.SyntaxError(flaws.values().iterator().next());
    }
    return new Expression<>(tree, names, values);
  }

  /// Notes a flaw; the first of its kind counts.
  void flaw(Flaw flaw, String message) {
    flaws.putIfAbsent(flaw, message);
  }

  /// Counts an operator or function.
  void operator() {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw new Tokens.SyntaxError(
          "The expression contains too many operators; operator count: " + operators);
    }
  }

  /// Goes one level down; [#leave] comes up again.
  void enter() {
    depth++;
    if (depth > DEEPEST) {
      redundantParentheses();
      throw new Tokens.SyntaxError("The expression has redundant parentheses;");
    }
  }

  void leave() {
    depth--;
  }

  void redundantParentheses() {
    flaw(Flaw.PARENTHESES, "The expression has redundant parentheses;");
  }

  /// Notes that a function was given too few or too many operands.
  void wrongCount(String function, int operands) {
    flaw(
        Flaw.OPERANDS,
        "Incorrect number of operands for operator or function; operator or function: "
            + function
            + ", number of operands: "
            + operands);
  }

  void misused(String function) {
    flaw(
        Flaw.MISUSED_FUNCTION,
        "The function is not allowed to be used this way in an expression; function: " + function);
  }

  static Tokens.SyntaxError unknownFunction(String function) {
    return new Tokens.SyntaxError("Invalid function name; function: " + function);
  }

  /// Reads the placeholder of a value.
  String value() {
    if (tokens.kind() != Tokens.Kind.VALUE) {
      throw tokens.unexpected();
    }
    String value = tokens.next();
    values.add(value);
    return value;
  }

  /// Reads a document path.
  Path path() {
    String root = name();
    List<Path.Step> steps = new ArrayList<>();
    Path.Step step = step();
    while (step != null) {
      steps.add(step);
      step = step();
    }
    return new Path(root, steps);
  }

  /// Notes paths that cannot stand together in one expression.
  void refuseClashes(List<Path> paths) {
    for (int second = 1; second < paths.size(); second++) {
      for (int first = 0; first < second; first++) {
        String clash = Path.clash(paths.get(first), paths.get(second));
        if (clash != null) {
          flaw(Flaw.CLASH, clash);
          return;
        }
      }
    }
  }

  private Path.@Nullable Step step() {
    if (tokens.skip(".")) {
      return new Path.Step.Name(name());
    }
    if (!tokens.skip("[")) {
      return null;
    }
    if (tokens.kind() != Tokens.Kind.NUMBER) {
      throw tokens.unexpected();
    }
    String digits = tokens.next();
    tokens.expect("]");
    return new Path.Step.Index(index(digits));
  }

  private static int index(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new Tokens.SyntaxError(
          "List index is not within the allowable range; index: [" + digits + "]");
    }
  }

  private String name() {
    if (tokens.kind() == Tokens.Kind.NAME) {
      String placeholder = tokens.next();
      names.add(placeholder);
      String name = definedNames.get(placeholder);
      if (name == null) {
        flaw(
            Flaw.UNDEFINED_NAME,
            "An expression attribute name used in the document path is not defined; attribute"
                + " name: "
                + placeholder);
        return placeholder;
      }
      return name;
    }
    if (tokens.kind() != Tokens.Kind.WORD) {
      throw tokens.unexpected();
    }
    String word = tokens.next();
    if (ReservedWords.contains(word)) {
      flaw(Flaw.RESERVED, "Attribute name is a reserved keyword; reserved keyword: " + word);
    }
    return word;
  }
}
