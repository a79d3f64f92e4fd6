package stormglass.blueprint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// A template's conditions, each decided once.
final class Conditions {

  private final Node.Mapping section;
  private final Resolver resolver;
  private final Problems problems;
  private final Map<String, Boolean> decided = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  /// Decides every condition.
  ///
  /// @param scope without resources, which conditions may not name
  Conditions(Node.Mapping section, Scope scope, Problems problems) {
    this.section = section;
    this.problems = problems;
    this.resolver = new Resolver(scope.with(this), problems, new TreeSet<>());
    if (section.entries().size() > Template.MAX_RESOURCES) {
      problems.add(
          TemplateProblem.TOO_MANY.at(
              section.where(), "Conditions", section.entries().size(), Template.MAX_RESOURCES));
      section.entries().keySet().forEach(name -> decided.put(name, false));
    }
    section.entries().forEach((name, node) -> holds(name, node.where()));
  }

  /// Whether a condition holds; false with a problem when there is none of that name.
  boolean holds(String name, Where where) {
    Boolean known = decided.get(name);
    if (known != null) {
      return known;
    }
    Node node = section.get(name);
    if (node == null) {
      problems.add(TemplateProblem.UNKNOWN_CONDITION.at(where, name));
      return false;
    }
    if (!open.add(name)) {
      problems.add(TemplateProblem.CYCLE.at(where, String.join(" → ", open) + " → " + name));
      return false;
    }
    boolean holds = decide(node);
    open.remove(name);
    decided.put(name, holds);
    return holds;
  }

  private boolean decide(Node node) {
    Call call = Call.of(node);
    if (call == null && node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().firstEntry();
      call = new Call(entry.getKey(), entry.getValue(), node.where());
    }
    if (call == null) {
      return malformed("A condition", "must be one call", node.where());
    }
    Node argument = call.argument();
    List<Node> arguments = argument instanceof Node.Sequence list ? list.items() : List.of();
    return switch (call.name()) {
      case "Condition" -> {
        String name = Values.textOf(argument);
        yield name == null
            ? malformed("Condition", "takes a name", call.where())
            : holds(name, call.where());
      }
      case "Fn::And" -> count(call, arguments) && all(arguments);
      case "Fn::Or" -> count(call, arguments) && any(arguments);
      case "Fn::Not" ->
          arguments.size() == 1
              ? !decide(arguments.getFirst())
              : malformed("Fn::Not", "takes a list of one condition", call.where());
      case "Fn::Equals" ->
          arguments.size() == 2
              ? equal(arguments.getFirst(), arguments.getLast())
              : malformed("Fn::Equals", "takes a list of two values", call.where());
      default -> malformed(call.name(), "is not a condition function", call.where());
    };
  }

  private boolean count(Call call, List<Node> arguments) {
    return (arguments.size() >= 2 && arguments.size() <= 10)
        || malformed(call.name(), "takes a list of two to ten conditions", call.where());
  }

  /// Every part is decided, so that the problems of each are reported.
  private boolean all(List<Node> parts) {
    return parts.stream().map(this::decide).toList().stream().allMatch(holds -> holds);
  }

  private boolean any(List<Node> parts) {
    return parts.stream().map(this::decide).toList().stream().anyMatch(holds -> holds);
  }

  private boolean equal(Node left, Node right) {
    Node a = resolver.resolve(left);
    Node b = resolver.resolve(right);
    return a != null && b != null && Objects.equals(comparable(a), comparable(b));
  }

  private static Object comparable(Node node) {
    String text = Values.textOf(node);
    return text != null ? text : String.valueOf(node.plain());
  }

  private boolean malformed(String name, String what, Where where) {
    problems.add(TemplateProblem.MALFORMED_FUNCTION.at(where, name, what));
    return false;
  }
}
