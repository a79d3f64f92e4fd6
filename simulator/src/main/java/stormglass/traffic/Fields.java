package stormglass.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// A mapping whose keys are known; what is wrong with it is noted, and reading goes on.
final class Fields {

  private final Problems problems;
  private final Where where;
  private final String what;
  private final SequencedMap<String, Node> entries = new LinkedHashMap<>();

  /// The fields of a node.
  ///
  /// @param what what the mapping is, for messages
  Fields(Node node, String what, SequencedSet<String> keys, Problems problems) {
    this.problems = problems;
    this.where = node.where();
    this.what = what;
    Node.Mapping mapping = mapping(node, what, problems);
    if (mapping == null) {
      return;
    }
    for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
      if (keys.contains(entry.getKey())) {
        entries.put(entry.getKey(), entry.getValue());
      } else {
        problems.add(
            TrafficProblem.UNKNOWN_KEY.at(
                keyWhere(mapping, entry.getKey()),
                "The key '%s' means nothing in %s, which has: %s."
                    .formatted(entry.getKey(), what, String.join(", ", keys))));
      }
    }
  }

  static Node.@Nullable Mapping mapping(Node node, String what, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    wrongKind(node, what, "a mapping", problems);
    return null;
  }

  static void wrongKind(Node node, String what, String wanted, Problems problems) {
    problems.add(
        TrafficProblem.WRONG_KIND.at(
            node.where(),
            "%s must be %s, and is %s.".formatted(capital(what), wanted, node.kind())));
  }

  static Where keyWhere(Node.Mapping mapping, String key) {
    return mapping.keys().getOrDefault(key, mapping.where());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  Where where() {
    return where;
  }

  String what() {
    return what;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /// A field's node, or null.
  @Nullable Node get(String key) {
    return entries.get(key);
  }

  /// A field's node; null and a problem when it is missing.
  @Nullable Node required(String key) {
    Node node = entries.get(key);
    if (node == null) {
      problems.add(
          TrafficProblem.MISSING_KEY.at(where, "%s has no '%s'.".formatted(capital(what), key)));
    }
    return node;
  }

  /// A text, or null and a problem.
  @Nullable String text(String key) {
    Node node = required(key);
    return node == null ? null : text(node, "'" + key + "'");
  }

  /// A node as a text, or null and a problem.
  @Nullable String text(Node node, String name) {
    if (node instanceof Node.Scalar(String text, _, _, _)) {
      return text;
    }
    wrongKind(node, name, "a text", problems);
    return null;
  }

  /// True or false; false when it is missing.
  boolean flag(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return false;
    }
    if (node instanceof Node.Scalar(Boolean flag, _, _, _)) {
      return flag;
    }
    wrongKind(node, "'" + key + "'", "true or false", problems);
    return false;
  }

  /// The items of a list; none when it is missing, which is a problem.
  List<Node> items(String key) {
    Node node = required(key);
    return switch (node) {
      case null -> List.of();
      case Node.Sequence sequence -> sequence.items();
      case Node.Mapping _, Node.Scalar _ -> {
        wrongKind(node, "'" + key + "'", "a list", problems);
        yield List.of();
      }
    };
  }

  /// Texts in a list; none when it is missing, which is a problem.
  List<String> texts(String key) {
    return items(key).stream()
        .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : badItem(item, key))
        .toList();
  }

  private String badItem(Node item, String key) {
    wrongKind(item, "an item of '" + key + "'", "a text", problems);
    return "";
  }
}
