package stormglass.blueprint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Replaces calls by their values.
final class Resolver {

  private static final int MAX_TEXT = 1_048_576;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^{}]*)}");

  private final Scope scope;
  private final Problems problems;
  private final Set<String> references;

  /// @param references collects the ids of the resources that values were taken from
  Resolver(Scope scope, Problems problems, Set<String> references) {
    this.scope = scope;
    this.problems = problems;
    this.references = references;
  }

  /// The value of a node, or null for `AWS::NoValue`.
  @Nullable Node resolve(Node node) {
    Call call = Call.of(node);
    if (call != null) {
      return call(call);
    }
    return switch (node) {
      case Node.Scalar scalar -> dynamic(scalar);
      case Node.Sequence list -> Values.list(items(list.items()), list.where());
      case Node.Mapping mapping -> {
        LinkedHashMap<String, Node> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, value) -> {
                  Node resolved = resolve(value);
                  if (resolved != null) {
                    entries.put(key, resolved);
                  }
                });
        yield new Node.Mapping(entries, mapping.keys(), mapping.where(), "");
      }
    };
  }

  private List<Node> items(List<Node> nodes) {
    List<Node> items = new ArrayList<>();
    for (Node node : nodes) {
      Node item = resolve(node);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private Node dynamic(Node.Scalar scalar) {
    int start = scalar.text().indexOf("{{resolve:");
    if (start >= 0) {
      problems.add(
          TemplateProblem.LOOKED_UP.at(scalar.where(), "A dynamic reference", scalar.text()));
    }
    return scalar;
  }

  private @Nullable Node call(Call call) {
    List<Node> arguments =
        call.argument() instanceof Node.Sequence list ? list.items() : List.of(call.argument());
    return switch (call.name()) {
      case "Ref" -> ref(call);
      case "Fn::GetAtt" -> getAtt(call, arguments);
      case "Fn::Sub" -> sub(call, arguments);
      case "Fn::Join" -> join(call, arguments);
      case "Fn::Select" -> select(call, arguments);
      case "Fn::Split" -> split(call, arguments);
      case "Fn::FindInMap" -> findInMap(call, arguments);
      case "Fn::If" -> choose(call, arguments);
      case "Fn::Base64" -> base64(call);
      case "Fn::GetAZs" -> zones(call);
      case "Fn::ImportValue" -> {
        String name = text(call.argument());
        yield failed(call, TemplateProblem.IMPORT, name == null ? "A value" : name);
      }
      default -> failed(call, TemplateProblem.UNSUPPORTED_FUNCTION, call.name());
    };
  }

  private @Nullable Node ref(Call call) {
    String name = Values.textOf(call.argument());
    if (name == null) {
      return malformed(call, "takes a name");
    }
    return name.equals("AWS::NoValue") ? null : named(name, call.where());
  }

  private Node named(String name, Where where) {
    Node parameter = scope.parameters().get(name);
    if (parameter != null) {
      return parameter;
    }
    Node pseudo = scope.pseudo(name, where);
    if (pseudo != null) {
      return pseudo;
    }
    Identity identity = identity(name, where);
    return identity == null ? Values.unresolved(where) : Values.text(identity.ref(), where);
  }

  /// What a resource is called, or null when that cannot be had.
  private @Nullable Identity identity(String id, Where where) {
    Identities identities = scope.identities();
    if (identities == null || !identities.knows(id)) {
      problems.add(TemplateProblem.DANGLING_REFERENCE.at(where, id));
      return null;
    }
    references.add(id);
    String absent = identities.falseCondition(id);
    if (absent != null) {
      problems.add(TemplateProblem.ABSENT_RESOURCE.at(where, id, absent));
      return null;
    }
    return identities.of(id);
  }

  private Node getAtt(Call call, List<Node> arguments) {
    List<String> names = new ArrayList<>();
    for (Node argument : arguments) {
      String name = text(argument);
      if (name == null) {
        return malformed(call, "takes a logical id and an attribute");
      }
      names.add(name);
    }
    String[] parts = String.join(".", names).split("[.]", 2);
    if (parts.length < 2) {
      return malformed(call, "takes a logical id and an attribute");
    }
    return attribute(parts[0], parts[1], call.where());
  }

  private Node attribute(String id, String name, Where where) {
    Identity identity = identity(id, where);
    if (identity == null) {
      return Values.unresolved(where);
    }
    String value = identity.attribute(name);
    if (value == null) {
      problems.add(
          TemplateProblem.UNKNOWN_ATTRIBUTE.at(
              where, id, identity.type(), name, String.join(", ", identity.attributes().keySet())));
      return Values.unresolved(where);
    }
    return Values.text(value, where);
  }

  private Node sub(Call call, List<Node> arguments) {
    String template = Values.textOf(arguments.isEmpty() ? call.argument() : arguments.getFirst());
    boolean withVariables = arguments.size() == 2 && arguments.getLast() instanceof Node.Mapping;
    if (template == null || !(arguments.size() == 1 || withVariables)) {
      return malformed(call, "takes a text, or a list of a text and a mapping");
    }
    Map<String, @Nullable Node> variables = new HashMap<>();
    if (arguments.getLast() instanceof Node.Mapping map) {
      map.entries().forEach((name, value) -> variables.put(name, resolve(value)));
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(template);
    int end = 0;
    while (matcher.find()) {
      text.append(template, end, matcher.start());
      end = matcher.end();
      String name = matcher.group(2).strip();
      if (!matcher.group(1).isEmpty()) {
        text.append("${").append(matcher.group(2)).append('}');
        continue;
      }
      Node value = variables.containsKey(name) ? variables.get(name) : placeholder(name, call);
      if (value == null || Values.textOf(value) == null) {
        return malformed(call, "needs a text for ${" + name + "}");
      }
      if (Values.isUnresolved(value)) {
        return value;
      }
      text.append(Values.textOf(value));
      if (text.length() > MAX_TEXT) {
        return tooLong(call);
      }
    }
    return Values.text(text.append(template.substring(end)).toString(), call.where());
  }

  private Node placeholder(String name, Call call) {
    int dot = name.indexOf('.');
    return dot < 0
        ? named(name, call.where())
        : attribute(name.substring(0, dot), name.substring(dot + 1), call.where());
  }

  private Node join(Call call, List<Node> arguments) {
    String delimiter = arguments.size() == 2 ? Values.textOf(arguments.getFirst()) : null;
    Node list = arguments.size() == 2 ? resolve(arguments.getLast()) : null;
    if (list != null && Values.isUnresolved(list)) {
      return list;
    }
    if (delimiter == null || !(list instanceof Node.Sequence sequence)) {
      return malformed(call, "takes a delimiter and a list of texts");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sequence.items().size(); i++) {
      Node item = sequence.items().get(i);
      if (Values.isUnresolved(item)) {
        return item;
      }
      if (Values.textOf(item) == null) {
        return malformed(call, "takes a delimiter and a list of texts");
      }
      text.append(i == 0 ? "" : delimiter).append(Values.textOf(item));
      if (text.length() > MAX_TEXT) {
        return tooLong(call);
      }
    }
    return Values.text(text.toString(), call.where());
  }

  private Node select(Call call, List<Node> arguments) {
    String index = arguments.size() == 2 ? text(arguments.getFirst()) : null;
    Node list = arguments.size() == 2 ? resolve(arguments.getLast()) : null;
    if (list != null && Values.isUnresolved(list)) {
      return list;
    }
    if (index == null || !index.matches("[0-9]{1,6}") || !(list instanceof Node.Sequence items)) {
      return malformed(call, "takes an index and a list");
    }
    int at = Integer.parseInt(index);
    return at < items.items().size()
        ? items.items().get(at)
        : malformed(call, "selects " + at + " of a list of " + items.items().size());
  }

  private Node split(Call call, List<Node> arguments) {
    String delimiter = arguments.size() == 2 ? Values.textOf(arguments.getFirst()) : null;
    Node source = arguments.size() == 2 ? resolve(arguments.getLast()) : null;
    String text = source == null ? null : Values.textOf(source);
    if (source != null && Values.isUnresolved(source)) {
      return source;
    }
    if (delimiter == null || delimiter.isEmpty() || text == null) {
      return malformed(call, "takes a delimiter and a text");
    }
    List<Node> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(delimiter), -1)) {
      parts.add(Values.text(part, call.where()));
    }
    return Values.list(parts, call.where());
  }

  private Node findInMap(Call call, List<Node> arguments) {
    if (arguments.size() != 3) {
      return malformed(call, "takes a mapping and two keys");
    }
    Node found = scope.mappings();
    List<String> keys = new ArrayList<>();
    for (Node argument : arguments) {
      String key = text(argument);
      if (key == null) {
        return malformed(call, "takes a mapping and two keys");
      }
      keys.add(key);
      found = found instanceof Node.Mapping mapping ? mapping.get(key) : null;
    }
    return found == null || found instanceof Node.Mapping
        ? failed(call, TemplateProblem.UNKNOWN_MAPPING, String.join(".", keys))
        : found;
  }

  private @Nullable Node choose(Call call, List<Node> arguments) {
    String condition = arguments.size() == 3 ? Values.textOf(arguments.getFirst()) : null;
    if (condition == null) {
      return malformed(call, "takes a condition and two values");
    }
    return resolve(arguments.get(scope.holds(condition, call.where()) ? 1 : 2));
  }

  private Node base64(Call call) {
    String text = text(call.argument());
    return text == null
        ? malformed(call, "takes a text")
        : Values.text(
            Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            call.where());
  }

  private Node zones(Call call) {
    String given = text(call.argument());
    String region = given == null || given.isEmpty() ? scope.deployment().region() : given;
    List<Node> zones = new ArrayList<>();
    for (String letter : List.of("a", "b", "c")) {
      zones.add(Values.text(region + letter, call.where()));
    }
    return Values.list(zones, call.where());
  }

  private @Nullable String text(Node node) {
    Node value = resolve(node);
    return value == null ? null : Values.textOf(value);
  }

  private Node malformed(Call call, String what) {
    return failed(call, TemplateProblem.MALFORMED_FUNCTION, call.name(), what);
  }

  private Node tooLong(Call call) {
    return failed(
        call, TemplateProblem.TOO_LONG, "The text that " + call.name() + " gives", MAX_TEXT);
  }

  private Node failed(Call call, TemplateProblem problem, Object... details) {
    problems.add(problem.at(call.where(), details));
    return Values.unresolved(call.where());
  }
}
