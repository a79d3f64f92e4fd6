package stormglass.blueprint;

import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;
import stormglass.document.Node;

/// Event patterns, which rules and filters share.
final class Patterns {

  private Patterns() {}

  /// A pattern as JSON; what Event Ruler rejects is a problem.
  static String read(Properties properties, String key) {
    Node node = properties.get(key);
    if (node == null || Values.isUnresolved(node)) {
      return "{}";
    }
    String text = Values.textOf(node);
    String json = text != null ? text : Json.of(node);
    String wrong = wrong(json);
    if (wrong != null) {
      properties.report(
          key,
          TemplateProblem.INVALID_PATTERN,
          properties.path(key),
          wrong.replaceAll("\\s+", " "));
    }
    return json;
  }

  /// A pattern of a stranger can make the compiler stumble; that too is a refusal.
  private static @Nullable String wrong(String json) {
    try {
      return JsonRuleCompiler.check(json);
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    } catch (StackOverflowError e) {
      return "it is nested too deeply";
    }
  }
}
