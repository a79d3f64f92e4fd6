package stormglass.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Takes parts out of a document; what is missing or of the wrong kind becomes a problem.
final class Parts {

  private static final Node.Mapping NOTHING =
      new Node.Mapping(new java.util.LinkedHashMap<>(), Map.of(), Where.file(""), "");

  private final Problems problems;

  Parts(Problems problems) {
    this.problems = problems;
  }

  void add(SchemaProblem problem, Where where, String what) {
    problems.add(problem.at(where, what));
  }

  void warn(SchemaProblem problem, Where where, String what) {
    problems.add(problem.warningAt(where, what));
  }

  /// The node as a mapping; an empty one where it is none.
  Node.Mapping mapping(Node node, String what) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    wrongKind(node, what, "a mapping");
    return NOTHING;
  }

  /// A mapping's entry as a mapping; an empty one where it is none.
  Node.Mapping mapping(Node.Mapping parent, String key) {
    Node node = required(parent, key);
    return node == null ? NOTHING : mapping(node, "'" + key + "'");
  }

  /// A mapping's entry as a text; "" where it is none.
  String text(Node.Mapping parent, String key) {
    Node node = required(parent, key);
    return node == null ? "" : text(node, "'" + key + "'");
  }

  /// A mapping's entry as a text; "" where there is none.
  String optionalText(Node.Mapping parent, String key) {
    Node node = parent.get(key);
    return node == null ? "" : text(node, "'" + key + "'");
  }

  /// A mapping's entry as true or false; false where there is none.
  boolean optionalTruth(Node.Mapping parent, String key, boolean otherwise) {
    Node node = parent.get(key);
    if (node == null) {
      return otherwise;
    }
    if (node instanceof Node.Scalar(Boolean truth, _, _, _)) {
      return truth;
    }
    wrongKind(node, "'" + key + "'", "true or false");
    return otherwise;
  }

  /// A mapping's entry as a whole number within bounds, or what stands for an absent one.
  long optionalWhole(Node.Mapping parent, String key, Bounds bounds, long otherwise) {
    Node node = parent.get(key);
    if (node == null) {
      return otherwise;
    }
    if (!(node instanceof Node.Scalar(Long number, _, _, _))) {
      wrongKind(node, "'" + key + "'", "a whole number");
      return otherwise;
    }
    if (number < bounds.least || number > bounds.most) {
      String range = bounds.least + " to " + bounds.most;
      add(SchemaProblem.BOUNDS, node.where(), "'" + key + "' lies outside " + range + ".");
      return otherwise;
    }
    return number;
  }

  /// A mapping's entry as a number, or what stands for an absent one.
  double optionalReal(Node.Mapping parent, String key, double otherwise) {
    Node node = parent.get(key);
    if (node == null) {
      return otherwise;
    }
    if (!(node instanceof Node.Scalar(Number number, String text, _, _))) {
      wrongKind(node, "'" + key + "'", "a number");
      return otherwise;
    }
    double value = number.doubleValue();
    boolean isExact =
        Double.isFinite(value) && new BigDecimal(text).compareTo(BigDecimal.valueOf(value)) == 0;
    if (!isExact) {
      add(SchemaProblem.BOUNDS, node.where(), "'" + key + "' is more than a double can hold.");
      return otherwise;
    }
    return value;
  }

  /// The range of a whole number.
  record Bounds(long least, long most) {
    static final Bounds COUNT = new Bounds(0, Integer.MAX_VALUE);
  }

  /// The texts of a list, each with its place; none where there is no list.
  List<Node.Scalar> optionalTexts(Node.Mapping parent, String key) {
    Node node = parent.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Node.Sequence list)) {
      wrongKind(node, "'" + key + "'", "a list");
      return List.of();
    }
    return texts(list.items(), key);
  }

  /// The texts among the items of a list.
  List<Node.Scalar> texts(List<Node> items, String key) {
    List<Node.Scalar> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar && scalar.value() instanceof String) {
        texts.add(scalar);
      } else {
        wrongKind(item, "an item of '" + key + "'", "a text");
      }
    }
    return texts;
  }

  private @Nullable Node required(Node.Mapping parent, String key) {
    Node node = parent.get(key);
    if (node == null && !parent.equals(NOTHING)) {
      add(SchemaProblem.MISSING, parent.where(), "The key '" + key + "' is missing.");
    }
    return node;
  }

  private String text(Node node, String what) {
    if (node instanceof Node.Scalar(String text, _, _, _)) {
      return text;
    }
    wrongKind(node, what, "a text");
    return "";
  }

  private void wrongKind(Node node, String what, String wanted) {
    add(
        SchemaProblem.WRONG_KIND,
        node.where(),
        Character.toUpperCase(what.charAt(0))
            + what.substring(1)
            + " is "
            + node.kind()
            + ", not "
            + wanted
            + ".");
  }
}
