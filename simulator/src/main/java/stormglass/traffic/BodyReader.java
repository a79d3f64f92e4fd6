package stormglass.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stormglass.document.Node;
import stormglass.problem.Problems;

/// Reads the template of a body.
///
/// A text such as `{productId}` stands for a value. A mapping with the one key `several` stands for
/// a list of items that differ in one value.
final class BodyReader {

  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private final Parameters parameters;
  private final Map<String, DataSet> data;
  private final Set<String> captured;
  private final Problems problems;

  BodyReader(
      Parameters parameters, Map<String, DataSet> data, Set<String> captured, Problems problems) {
    this.parameters = parameters;
    this.data = data;
    this.captured = captured;
    this.problems = problems;
  }

  BodyTemplate read(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> {
        Node several = mapping.get("several");
        yield several != null && mapping.entries().size() == 1 ? several(several) : fields(mapping);
      }
      case Node.Sequence sequence ->
          new BodyTemplate.Items(sequence.items().stream().map(this::read).toList());
      case Node.Scalar scalar -> scalar(scalar);
    };
  }

  private BodyTemplate fields(Node.Mapping mapping) {
    SequencedMap<String, BodyTemplate> fields = new LinkedHashMap<>();
    mapping.entries().forEach((key, value) -> fields.put(key, read(value)));
    return new BodyTemplate.Fields(fields);
  }

  private BodyTemplate several(Node node) {
    Fields fields = new Fields(node, "'several'", Keys.of("mean", "distinct", "item"), problems);
    double mean = parameters.number(fields, "mean", Parameters.Range.MEAN_COUNT);
    String distinct = fields.text("distinct");
    if (distinct != null && !data.containsKey(distinct)) {
      problems.add(
          TrafficProblem.UNKNOWN_VALUE.at(
              fields.where(), "No data is called '%s'.".formatted(distinct)));
    }
    Node item = fields.required("item");
    return new BodyTemplate.Several(
        mean, distinct == null ? "" : distinct, item == null ? fixed("null") : read(item));
  }

  private BodyTemplate scalar(Node.Scalar scalar) {
    if (!(scalar.value() instanceof String text)) {
      return fixed(scalar.value() == null ? "null" : String.valueOf(scalar.value()));
    }
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      StringBuilder json = new StringBuilder();
      BodyTemplate.quote(json, text);
      return fixed(json.toString());
    }
    if (captured.contains(name.group(1))) {
      problems.add(
          TrafficProblem.CAPTURED_IN_BODY.at(
              scalar.where(), "The body uses '%s', which is captured.".formatted(name.group(1))));
    } else if (!data.containsKey(name.group(1))) {
      problems.add(
          TrafficProblem.UNKNOWN_VALUE.at(
              scalar.where(), "No data is called '%s'.".formatted(name.group(1))));
    }
    return new BodyTemplate.Named(name.group(1));
  }

  private static BodyTemplate fixed(String json) {
    return new BodyTemplate.Fixed(json);
  }
}
