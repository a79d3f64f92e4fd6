package stormglass.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// The entries of one mapping of a calibration; what is missing or wrong is a problem, and a
/// stand-in is given so that reading goes on.
final class Fields {

  private final String what;
  private final Where where;
  private final SequencedMap<String, Node> entries;
  private final Problems problems;

  /// @param what how messages call it
  /// @param keys those that it may have, or null for any
  Fields(Node node, String what, @Nullable List<String> keys, Problems problems) {
    this.what = what;
    this.where = node.where();
    this.problems = problems;
    if (node instanceof Node.Mapping mapping) {
      this.entries = mapping.entries();
      if (keys != null) {
        entries.forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                problems.add(
                    CalibrationProblem.UNKNOWN_KEY.at(
                        value.where(), "'" + key + "' has no meaning in " + what + "."));
              }
            });
      }
    } else {
      this.entries = new LinkedHashMap<>();
      wrongKind(node, what, "a mapping", problems);
    }
  }

  SequencedMap<String, Node> all() {
    return entries;
  }

  Where where(String key) {
    Node node = entries.get(key);
    return node == null ? where : node.where();
  }

  @Nullable Node required(String key) {
    Node node = entries.get(key);
    if (node == null) {
      problems.add(
          CalibrationProblem.MISSING.at(where, "'" + key + "' is missing in " + what + "."));
    }
    return node;
  }

  String text(String key) {
    return switch (required(key)) {
      case null -> "";
      case Node.Scalar(String text, _, _, _) -> text;
      case Node node -> {
        wrongKind(node, "'" + key + "'", "a text", problems);
        yield "";
      }
    };
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Scalar(String text, _, _, _)) {
        texts.add(text);
      } else {
        wrongKind(item, "an entry of '" + key + "'", "a text", problems);
      }
    }
    return texts;
  }

  List<Node> items(String key) {
    return switch (required(key)) {
      case null -> List.of();
      case Node.Sequence sequence -> sequence.items();
      case Node node -> {
        wrongKind(node, "'" + key + "'", "a list", problems);
        yield List.of();
      }
    };
  }

  Map<String, Node> entries(String key) {
    return switch (required(key)) {
      case null -> Map.of();
      case Node.Mapping mapping -> mapping.entries();
      case Node node -> {
        wrongKind(node, "'" + key + "'", "a mapping", problems);
        yield Map.of();
      }
    };
  }

  double number(String key, double least, double most) {
    Node node = required(key);
    return node == null ? least : number(node, "'" + key + "'", least, most, problems);
  }

  long whole(String key, long least, long most) {
    Node node = required(key);
    if (node == null) {
      return least;
    }
    if (node instanceof Node.Scalar(Long whole, _, _, _)) {
      if (whole >= least && whole <= most) {
        return whole;
      }
      problems.add(
          CalibrationProblem.OUT_OF_RANGE.at(
              node.where(), "'%s' must be from %d to %d.".formatted(key, least, most)));
    } else {
      wrongKind(node, "'" + key + "'", "a whole number", problems);
    }
    return least;
  }

  static double number(Node node, String what, double least, double most, Problems problems) {
    if (!(node instanceof Node.Scalar(Number number, _, _, _))) {
      wrongKind(node, what, "a number", problems);
      return least;
    }
    double value = number.doubleValue();
    if (value >= least && value <= most) {
      return value;
    }
    problems.add(
        CalibrationProblem.OUT_OF_RANGE.at(
            node.where(), "%s must be from %s to %s.".formatted(what, least, most)));
    return least;
  }

  private static void wrongKind(Node node, String what, String wanted, Problems problems) {
    problems.add(
        CalibrationProblem.WRONG_KIND.at(
            node.where(), what + " is " + node.kind() + ", and " + wanted + " stands here."));
  }
}
