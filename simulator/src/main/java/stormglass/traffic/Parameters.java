package stormglass.traffic;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// The parameters of a traffic file, and which of them are used.
final class Parameters {

  private final Problems problems;
  private final SequencedMap<String, Parameter> byName = new LinkedHashMap<>();
  private final Map<String, Where> places = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  Parameters(@Nullable Node section, Problems problems) {
    this.problems = problems;
    if (section == null) {
      return;
    }
    Node.Mapping mapping = Fields.mapping(section, "'parameters'", problems);
    if (mapping != null) {
      mapping
          .entries()
          .forEach(
              (name, node) -> {
                places.put(name, Fields.keyWhere(mapping, name));
                add(name, node);
              });
    }
  }

  private void add(String name, Node node) {
    Fields fields =
        new Fields(
            node,
            "the parameter '" + name + "'",
            Keys.of("value", "source", "assumption"),
            problems);
    Parameter.Value value = value(name, fields);
    String source = fields.has("source") ? fields.text("source") : null;
    String assumption = fields.has("assumption") ? fields.text("assumption") : null;
    if (fields.has("source") == fields.has("assumption")) {
      problems.add(
          TrafficProblem.NO_ORIGIN.at(
              fields.where(), "The parameter '%s' has no single origin.".formatted(name)));
    }
    Parameter.Origin origin =
        source != null
            ? new Parameter.Origin.Source(source)
            : new Parameter.Origin.Assumption(assumption == null ? "" : assumption);
    byName.put(name, new Parameter(name, value, origin));
  }

  private Parameter.Value value(String name, Fields fields) {
    Node node = fields.required("value");
    return switch (node) {
      case null -> new Parameter.Value.Amount(1);
      case Node.Scalar scalar -> new Parameter.Value.Amount(amount(name, scalar));
      case Node.Mapping weights -> {
        SequencedMap<String, Double> byKey = new LinkedHashMap<>();
        weights.entries().forEach((key, weight) -> byKey.put(key, amount(name, weight)));
        if (byKey.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
          bad(name, weights, "has no weight above 0");
        }
        yield new Parameter.Value.Weights(byKey);
      }
      case Node.Sequence _ -> {
        bad(name, node, "is a list");
        yield new Parameter.Value.Amount(1);
      }
    };
  }

  private double amount(String name, Node node) {
    if (node instanceof Node.Scalar(Number number, _, _, _)
        && Double.isFinite(number.doubleValue())
        && number.doubleValue() >= 0) {
      return number.doubleValue();
    }
    bad(name, node, "is not a number of at least 0");
    return 1;
  }

  private void bad(String name, Node node, String what) {
    problems.add(
        TrafficProblem.BAD_VALUE.at(
            node.where(), "A value of the parameter '%s' %s.".formatted(name, what)));
  }

  /// The number of the parameter that a field names; the least of the range after a problem.
  double number(Fields fields, String key, Range range) {
    Node node = fields.required(key);
    return node == null ? range.least() : number(node, key, range);
  }

  /// The number of the parameter that a node names; the least of the range after a problem.
  double number(Node node, String key, Range range) {
    Parameter parameter = named(node, key);
    if (parameter == null) {
      return range.least();
    }
    if (!(parameter.value() instanceof Parameter.Value.Amount(double number))) {
      wrongSort(node, parameter, "weights", "a number");
      return range.least();
    }
    if (number < range.least() || number > range.most()) {
      problems.add(
          TrafficProblem.OUT_OF_RANGE.at(
              node.where(),
              "'%s' must be from %s to %s, and the parameter '%s' is %s."
                  .formatted(
                      key,
                      Plain.number(range.least()),
                      Plain.number(range.most()),
                      parameter.name(),
                      Plain.number(number))));
      return range.least();
    }
    return number;
  }

  /// The weights of the parameter that a field names; none after a problem.
  SequencedMap<String, Double> weights(Fields fields, String key) {
    Node node = fields.required(key);
    Parameter parameter = node == null ? null : named(node, key);
    if (parameter == null || node == null) {
      return new LinkedHashMap<>();
    }
    if (parameter.value() instanceof Parameter.Value.Weights(SequencedMap<String, Double> all)) {
      return all;
    }
    wrongSort(node, parameter, "a number", "weights");
    return new LinkedHashMap<>();
  }

  private void wrongSort(Node node, Parameter parameter, String is, String wanted) {
    problems.add(
        TrafficProblem.WRONG_SORT.at(
            node.where(),
            "The parameter '%s' is %s, and %s is used here."
                .formatted(parameter.name(), is, wanted)));
  }

  private @Nullable Parameter named(Node node, String key) {
    if (node instanceof Node.Scalar(Number _, String text, Where where, _)) {
      problems.add(
          TrafficProblem.BARE_NUMBER.at(
              where, "'%s' is the number %s itself.".formatted(key, text)));
      return null;
    }
    if (!(node instanceof Node.Scalar(String name, _, Where where, _))) {
      Fields.wrongKind(node, "'" + key + "'", "the name of a parameter", problems);
      return null;
    }
    Parameter parameter = byName.get(name);
    if (parameter == null) {
      problems.add(
          TrafficProblem.UNKNOWN_PARAMETER.at(
              where, "No parameter is called '%s'.".formatted(name)));
      return null;
    }
    used.add(name);
    return parameter;
  }

  void reportUnused() {
    places.forEach(
        (name, where) -> {
          if (!used.contains(name)) {
            problems.add(
                TrafficProblem.UNUSED.at(
                    where, "Nothing uses the parameter '%s'.".formatted(name)));
          }
        });
  }

  List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  /// What a number may be.
  record Range(double least, double most) {
    static final Range SHARE = new Range(0, 1);
    static final Range COUNT = new Range(1, 100_000);
    static final Range SECONDS = new Range(0, 31_536_000);
    static final Range MEAN_COUNT = new Range(1, 1000);
    static final Range RATE = new Range(0, 1_000_000);
    static final Range FACTOR = new Range(1, 1_000_000);
    static final Range EXPONENT = new Range(0, 10);
    static final Range FEW = new Range(1, 1000);
    static final Range DIGITS = new Range(1, 12);
  }
}
