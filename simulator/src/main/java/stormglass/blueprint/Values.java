package stormglass.blueprint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Where;

/// Nodes without calls: what resolving a template leaves.
final class Values {

  private static final String UNRESOLVED = "!unresolved";

  private Values() {}

  static Node.Scalar text(String text, Where where) {
    return new Node.Scalar(text, text, where, "");
  }

  static Node.Sequence list(List<Node> items, Where where) {
    return new Node.Sequence(List.copyOf(items), where, "");
  }

  static Node.Mapping emptyMapping(Where where) {
    return new Node.Mapping(new LinkedHashMap<>(), Map.of(), where, "");
  }

  /// What stands for a value that could not be had; its problem has been reported.
  static Node unresolved(Where where) {
    return new Node.Scalar("", "", where, UNRESOLVED);
  }

  static boolean isUnresolved(Node node) {
    return node.tag().equals(UNRESOLVED);
  }

  static Node untagged(Node node) {
    return switch (node) {
      case Node.Mapping m -> new Node.Mapping(m.entries(), m.keys(), m.where(), "");
      case Node.Sequence s -> new Node.Sequence(s.items(), s.where(), "");
      case Node.Scalar s -> new Node.Scalar(s.value(), s.text(), s.where(), "");
    };
  }

  /// A scalar's text, or null for anything else.
  static @Nullable String textOf(Node node) {
    return node instanceof Node.Scalar scalar && scalar.value() != null ? scalar.text() : null;
  }

  /// Where a key stands, or the mapping where that is not known.
  static Where keyWhere(Node.Mapping mapping, String key) {
    return mapping.keys().getOrDefault(key, mapping.where());
  }
}
