package stormglass.blueprint;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Reads a template's parameters and gives each its value.
final class Parameters {

  private final Problems problems;

  private Parameters(Problems problems) {
    this.problems = problems;
  }

  /// The value of each parameter: a text, or a list of texts.
  static Map<String, Node> values(
      Node.Mapping section, Map<String, String> overrides, Problems problems) {
    Map<String, Node> values = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (name, node) ->
                values.put(
                    name,
                    new Parameters(problems)
                        .value(name, new Properties(node, name, problems), overrides.get(name))));
    overrides.keySet().stream()
        .sorted()
        .filter(name -> !values.containsKey(name))
        .forEach(
            name ->
                problems.add(
                    TemplateProblem.UNKNOWN_OVERRIDE.at(Where.file(section.where().file()), name)));
    return values;
  }

  private Node value(String name, Properties declared, @Nullable String override) {
    declared.accept("Description", "ConstraintDescription", "NoEcho");
    String type = declared.required("Type");
    String given = override != null ? override : defaultText(declared);
    declared.accept("Default");
    if (given == null) {
      problems.add(TemplateProblem.NO_PARAMETER_VALUE.at(declared.where(), name));
      close(declared);
      return Values.unresolved(declared.where());
    }
    if (type.startsWith("AWS::SSM::Parameter::")) {
      declared.report("Type", TemplateProblem.LOOKED_UP, name, given);
    }
    boolean list = type.equals("CommaDelimitedList") || type.contains("List<");
    List<String> items = list ? List.of(given.strip().split("\\s*,\\s*", -1)) : List.of(given);
    for (String item : items) {
      check(name, item, type.contains("Number"), declared);
    }
    close(declared);
    return list
        ? Values.list(
            items.stream().<Node>map(item -> Values.text(item, declared.where())).toList(),
            declared.where())
        : Values.text(given, declared.where());
  }

  private static @Nullable String defaultText(Properties declared) {
    return declared.get("Default") instanceof Node.Sequence list
        ? String.join(",", list.items().stream().map(item -> "" + Values.textOf(item)).toList())
        : declared.text("Default");
  }

  private static void close(Properties declared) {
    declared
        .accept("AllowedValues", "AllowedPattern", "MinValue", "MaxValue", "MinLength", "MaxLength")
        .close();
  }

  private void check(String name, String value, boolean number, Properties declared) {
    String wrong = wrong(value, number, declared);
    if (wrong != null) {
      problems.add(TemplateProblem.PARAMETER_NOT_ALLOWED.at(declared.where(), name, value, wrong));
    }
  }

  private static @Nullable String wrong(String value, boolean number, Properties declared) {
    List<String> allowed = declared.texts("AllowedValues");
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return "it must be one of " + String.join(", ", allowed);
    }
    String pattern = declared.text("AllowedPattern");
    if (pattern != null && !matches(pattern, value)) {
      return "it must match " + pattern;
    }
    int length = value.codePointCount(0, value.length());
    if (length < declared.whole("MinLength", 0, 0, 4096)
        || length > declared.whole("MaxLength", 4096, 0, 4096)) {
      return "its length is not allowed";
    }
    return number ? wrongNumber(value, declared) : null;
  }

  private static @Nullable String wrongNumber(String value, Properties declared) {
    BigDecimal number = number(value);
    if (number == null) {
      return "it must be a number";
    }
    BigDecimal from = number(declared.text("MinValue", value));
    BigDecimal to = number(declared.text("MaxValue", value));
    boolean inside =
        (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
    return inside ? null : "it is out of range";
  }

  private static @Nullable BigDecimal number(String text) {
    return text.matches("[-+]?[0-9]{1,18}([.][0-9]{1,18})?") ? new BigDecimal(text) : null;
  }

  /// A pattern that Java cannot read, or that takes too long, is no reason to refuse a value.
  private static boolean matches(String pattern, String value) {
    try {
      return Pattern.compile(pattern).matcher(value).matches();
    } catch (PatternSyntaxException | StackOverflowError e) {
      return true;
    }
  }
}
