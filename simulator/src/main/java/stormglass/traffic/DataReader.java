package stormglass.traffic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// Reads the values that sessions draw.
final class DataReader {

  private static final List<String> ANY = List.of("any");

  private final Parameters parameters;
  private final Path folder;
  private final Problems problems;

  DataReader(Parameters parameters, Path folder, Problems problems) {
    this.parameters = parameters;
    this.folder = folder;
    this.problems = problems;
  }

  Map<String, DataSet> read(SequencedMap<String, Node> section) {
    Map<String, DataSet> data = new LinkedHashMap<>();
    section.forEach((name, node) -> data.put(name, set(name, node)));
    return data;
  }

  private DataSet set(String name, Node node) {
    Fields fields =
        new Fields(
            node,
            "the data '" + name + "'",
            Keys.of(
                "weights", "numeric", "values", "pattern", "count", "digits", "from", "skew",
                "uuid"),
            problems);
    if (fields.has("uuid")) {
      return sessionId(fields);
    }
    if (fields.has("weights")) {
      SequencedMap<String, Double> weights = parameters.weights(fields, "weights");
      if (weights.isEmpty()) {
        return zipf(ANY, null);
      }
      double[] all = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
      return DataSet.weighted(List.copyOf(weights.keySet()), all, fields.flag("numeric"));
    }
    return zipf(names(fields), fields.has("skew") ? fields : null);
  }

  private DataSet sessionId(Fields fields) {
    String of = fields.text("uuid");
    if (!"session".equals(of)) {
      problems.add(TrafficProblem.BAD_UUID.at(fields.where(), "'%s' has no UUID.".formatted(of)));
    }
    return DataSet.sessionId();
  }

  private DataSet zipf(List<String> names, @Nullable Fields skewed) {
    double exponent =
        skewed == null ? 0 : parameters.number(skewed, "skew", Parameters.Range.EXPONENT);
    return DataSet.zipf(names, exponent);
  }

  private List<String> names(Fields fields) {
    if (fields.has("values")) {
      List<String> values = fields.texts("values");
      return values.isEmpty() ? ANY : values;
    }
    Node from = fields.get("from");
    if (from != null) {
      return fromFile(from);
    }
    String pattern = fields.text("pattern");
    int count = (int) parameters.number(fields, "count", Parameters.Range.COUNT);
    int digits =
        fields.has("digits")
            ? (int) parameters.number(fields, "digits", Parameters.Range.DIGITS)
            : 1;
    if (pattern == null) {
      return ANY;
    }
    if (!pattern.contains("{n}")) {
      problems.add(
          TrafficProblem.BAD_PATTERN.at(
              fields.where(), "The pattern '%s' has no place for the number.".formatted(pattern)));
    }
    return DataSet.numbered(pattern, count, digits);
  }

  private List<String> fromFile(Node node) {
    Fields fields = new Fields(node, "'from'", Keys.of("file", "field", "having"), problems);
    String file = fields.text("file");
    String field = fields.text("field");
    if (file == null || field == null) {
      return ANY;
    }
    Node having = fields.get("having");
    Node.@Nullable Mapping wanted =
        having == null ? null : Fields.mapping(having, "'having'", problems);
    Reading<Node> reading = DocumentReader.read(folder.resolve(file), file);
    List<String> names = new ArrayList<>();
    switch (reading) {
      case Reading.Failed<Node> failed -> problems.addAll(failed.problems());
      case Reading.Of<Node>(Node.Sequence list, _) ->
          list.items().stream()
              .filter(item -> wanted == null || has(item, wanted))
              .forEach(item -> addText(item, field, names));
      case Reading.Of<Node> _ -> {}
    }
    if (names.isEmpty()) {
      problems.add(
          TrafficProblem.BAD_VALUES_FILE.at(
              fields.where(), "The file '%s' gives no '%s'.".formatted(file, field)));
      return ANY;
    }
    return names;
  }

  private static void addText(Node item, String field, List<String> names) {
    if (item instanceof Node.Mapping mapping
        && mapping.get(field) instanceof Node.Scalar(String text, _, _, _)) {
      names.add(text);
    }
  }

  /// True when an item has all these values, or has them in lists.
  private static boolean has(Node item, Node.Mapping wanted) {
    return item instanceof Node.Mapping mapping
        && wanted.entries().entrySet().stream()
            .allMatch(entry -> has(mapping.get(entry.getKey()), entry.getValue().plain()));
  }

  private static boolean has(@Nullable Node found, @Nullable Object wanted) {
    return switch (found) {
      case null -> false;
      case Node.Sequence list -> list.items().stream().anyMatch(item -> has(item, wanted));
      case Node.Mapping _, Node.Scalar _ -> Objects.equals(found.plain(), wanted);
    };
  }
}
