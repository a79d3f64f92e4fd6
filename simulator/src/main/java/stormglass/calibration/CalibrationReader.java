package stormglass.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.meter.Usage;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Reads a calibration; what is wrong with it is reported all at once, by [CalibrationProblem].
final class CalibrationReader {

  private static final double MOST = 1e12;
  private static final double ROUNDING = 1e-4;
  private static final Quantiles NOTHING = Quantiles.of(List.of(new Quantiles.Point(0.5, 1)));

  private final Problems problems = new Problems();
  private final Set<String> exemplarIds = new HashSet<>();

  private CalibrationReader() {}

  static Reading<Calibration> read(Path file, String name) {
    return read(DocumentReader.read(file, name));
  }

  static Reading<Calibration> read(String text, String name) {
    return read(DocumentReader.read(text, name));
  }

  private static Reading<Calibration> read(Reading<Node> document) {
    return switch (document) {
      case Reading.Failed<Node> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Node> of -> new CalibrationReader().calibration(of.value());
    };
  }

  private Reading<Calibration> calibration(Node node) {
    Fields root =
        new Fields(
            node,
            "the calibration",
            List.of("calibration", "origin", "functions", "routes", "exemplars", "completed"),
            problems);
    if (root.whole("calibration", 0, Integer.MAX_VALUE) != Calibration.VERSION) {
      problems.add(
          CalibrationProblem.WRONG_VERSION.at(
              node.where(), "The calibration is not of version " + Calibration.VERSION + "."));
    }
    List<Calibration.Exemplar> exemplars = new ArrayList<>();
    root.items("exemplars").forEach(one -> exemplars.add(exemplar(one)));
    SortedMap<String, Calibration.Function> functions = new TreeMap<>();
    root.entries("functions").forEach((id, one) -> functions.put(id, function(id, one)));
    SortedMap<String, Calibration.Route> routes = new TreeMap<>();
    root.entries("routes").forEach((key, one) -> routes.put(key, route(key, one)));
    String origin = root.text("origin");
    List<String> completed = root.texts("completed");
    return problems.reading(() -> new Calibration(origin, functions, routes, exemplars, completed));
  }

  private Calibration.Exemplar exemplar(Node node) {
    Fields fields =
        new Fields(
            node,
            "an exemplar",
            List.of("id", "bus", "source", "detailType", "bytes", "detail"),
            problems);
    String id = fields.text("id");
    if (!exemplarIds.add(id)) {
      problems.add(
          CalibrationProblem.TWICE.at(node.where(), "Two exemplars have the id '" + id + "'."));
    }
    return new Calibration.Exemplar(
        id,
        fields.text("bus"),
        fields.text("source"),
        fields.text("detailType"),
        (int) fields.whole("bytes", 1, Integer.MAX_VALUE),
        fields.text("detail"));
  }

  private Calibration.Function function(String id, Node node) {
    Fields fields =
        new Fields(
            node,
            "the function '" + id + "'",
            List.of("invocations", "memoryMb", "cpu", "calls", "usagePerRecord", "reactions"),
            problems);
    List<Calibration.Calls> calls = new ArrayList<>();
    fields.items("calls").forEach(one -> calls.add(calls(one)));
    EnumMap<Usage, Double> usage = new EnumMap<>(Usage.class);
    fields
        .entries("usagePerRecord")
        .forEach(
            (name, amount) -> {
              Usage kind = usage(name, amount.where());
              double value = number(amount, name, 0, MOST);
              if (kind != null) {
                usage.put(kind, value);
              }
            });
    List<Calibration.Reaction> reactions = new ArrayList<>();
    Map<String, Double> shares = new HashMap<>();
    for (Node one : fields.items("reactions")) {
      Calibration.Reaction reaction = reaction(one);
      reactions.add(reaction);
      if (shares.merge(reaction.to(), reaction.share(), Double::sum) > 1 + ROUNDING) {
        problems.add(
            CalibrationProblem.TOO_LARGE_SUM.at(
                one.where(),
                "The reactions of '%s' to '%s' have shares of more than 1 together."
                    .formatted(id, reaction.to())));
      }
    }
    return new Calibration.Function(
        fields.whole("invocations", 0, Long.MAX_VALUE),
        (int) fields.whole("memoryMb", 1, 1_000_000),
        cpu(fields.required("cpu"), id),
        calls,
        new TreeMap<>(usage),
        reactions);
  }

  private Calibration.Cpu cpu(@Nullable Node node, String id) {
    if (node == null) {
      return new Calibration.Cpu(NOTHING, NOTHING, 0);
    }
    Fields fields =
        new Fields(
            node,
            "the processor time of '" + id + "'",
            List.of("warmMillis", "coldMillis", "recordShare"),
            problems);
    return new Calibration.Cpu(
        quantiles(fields, "warmMillis"),
        quantiles(fields, "coldMillis"),
        fields.number("recordShare", 0, 1));
  }

  private Quantiles quantiles(Fields fields, String key) {
    List<Quantiles.Point> points = new ArrayList<>();
    Where where = fields.where(key);
    for (Map.Entry<String, Node> entry : fields.entries(key).entrySet()) {
      points.add(
          new Quantiles.Point(
              number(entry.getKey()), number(entry.getValue(), entry.getKey(), 0, MOST)));
    }
    points.sort(Comparator.comparingDouble(Quantiles.Point::probability));
    try {
      return Quantiles.of(points);
    } catch (IllegalArgumentException notQuantiles) {
      problems.add(
          CalibrationProblem.NOT_QUANTILES.at(
              where, "'" + key + "' are not quantiles by their probabilities."));
      return NOTHING;
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private Calibration.Calls calls(Node node) {
    Fields fields =
        new Fields(
            node, "calls", List.of("service", "operation", "perInvocation", "perRecord"), problems);
    return new Calibration.Calls(
        fields.text("service"),
        fields.text("operation"),
        fields.number("perInvocation", 0, 10_000),
        fields.number("perRecord", 0, 10_000));
  }

  private Calibration.Reaction reaction(Node node) {
    Fields fields = new Fields(node, "a reaction", List.of("to", "share", "emits"), problems);
    List<String> emits = fields.texts("emits");
    emits.forEach(id -> known(id, fields.where("emits")));
    return new Calibration.Reaction(fields.text("to"), fields.number("share", 0, 1), emits);
  }

  private void known(String exemplar, Where where) {
    if (!exemplarIds.contains(exemplar)) {
      problems.add(
          CalibrationProblem.UNKNOWN_EXEMPLAR.at(
              where, "No exemplar has the id '" + exemplar + "'."));
    }
  }

  private @Nullable Usage usage(String name, Where where) {
    for (Usage kind : Usage.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    problems.add(
        CalibrationProblem.UNKNOWN_USAGE.at(where, "No kind of usage is called '" + name + "'."));
    return null;
  }

  private Calibration.Route route(String key, Node node) {
    Fields fields =
        new Fields(node, "the route '" + key + "'", List.of("statuses", "captures"), problems);
    SortedMap<Integer, Double> statuses = new TreeMap<>();
    fields
        .entries("statuses")
        .forEach(
            (status, share) -> {
              double code = number(status);
              if (code < 100 || code > 599 || code != Math.rint(code)) {
                problems.add(
                    CalibrationProblem.OUT_OF_RANGE.at(
                        share.where(), "'" + status + "' is no status of HTTP."));
              }
              statuses.put((int) code, number(share, status, 0, 1));
            });
    LinkedHashMap<String, Calibration.Captured> captures = new LinkedHashMap<>();
    fields
        .entries("captures")
        .forEach(
            (name, shows) -> {
              Fields values = new Fields(shows, "'" + name + "'", null, problems);
              SortedMap<String, String> byValue = new TreeMap<>();
              values
                  .all()
                  .forEach(
                      (value, exemplar) -> {
                        String id = values.text(value);
                        known(id, exemplar.where());
                        byValue.put(value, id);
                      });
              captures.put(name, new Calibration.Captured(byValue));
            });
    return new Calibration.Route(statuses, captures);
  }

  private double number(Node node, String what, double least, double most) {
    return Fields.number(node, what, least, most, problems);
  }
}
