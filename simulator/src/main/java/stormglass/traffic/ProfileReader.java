package stormglass.traffic;

import java.util.Arrays;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;

/// Reads profiles.
final class ProfileReader {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

  private final Parameters parameters;
  private final Set<String> kinds;
  private final Problems problems;

  ProfileReader(Parameters parameters, Set<String> kinds, Problems problems) {
    this.parameters = parameters;
    this.kinds = kinds;
    this.problems = problems;
  }

  Profile read(String name, Node node) {
    Fields fields =
        new Fields(
            node,
            "the profile '" + name + "'",
            Keys.of("description", "day", "constant", "compression", "warmUpSeconds", "mix"),
            problems);
    String description = fields.text("description");
    SequencedMap<String, Double> mix = parameters.weights(fields, "mix");
    for (String kind : mix.keySet()) {
      if (!kinds.contains(kind)) {
        problems.add(
            TrafficProblem.UNKNOWN_SESSION.at(
                fields.where(), "No session kind is called '%s'.".formatted(kind)));
      }
    }
    return new Profile(
        name,
        description == null ? "" : description,
        law(fields),
        parameters.number(fields, "compression", Parameters.Range.FACTOR),
        parameters.number(fields, "warmUpSeconds", Parameters.Range.SECONDS),
        mix);
  }

  private ArrivalLaw law(Fields profile) {
    Node constant = profile.get("constant");
    if (constant != null) {
      Fields fields =
          new Fields(constant, "'constant'", Keys.of("sessionsPerSecond", "seconds"), problems);
      return new ArrivalLaw.Constant(
          parameters.number(fields, "sessionsPerSecond", Parameters.Range.RATE),
          parameters.number(fields, "seconds", Parameters.Range.SECONDS));
    }
    Node day = profile.required("day");
    return day == null ? new ArrivalLaw.Constant(0, 0) : day(day);
  }

  private ArrivalLaw day(Node node) {
    Fields fields =
        new Fields(
            node,
            "'day'",
            Keys.of("sessionsPerSecond", "shape", "week", "weekday", "from", "to", "burst"),
            problems);
    double mean = parameters.number(fields, "sessionsPerSecond", Parameters.Range.RATE);
    DayShape shape = shape(fields);
    double weekFactor = weekFactor(fields);
    double from = hour(fields, "from");
    double to = hour(fields, "to");
    if (to <= from) {
      problems.add(TrafficProblem.BAD_TIME.at(fields.where(), "'to' is not later than 'from'."));
    }
    Node burst = fields.get("burst");
    return new ArrivalLaw.Day(
        mean,
        shape,
        weekFactor,
        from,
        (to - from) * 3600,
        burst == null ? null : burst(burst, from));
  }

  private DayShape shape(Fields fields) {
    String label = fields.text("shape");
    Optional<DayShape> shape =
        Arrays.stream(DayShape.values()).filter(s -> s.label().equals(label)).findFirst();
    if (label != null && shape.isEmpty()) {
      badTime(
          fields,
          "No curve is called '%s'; there are: %s."
              .formatted(
                  label,
                  Arrays.stream(DayShape.values())
                      .map(DayShape::label)
                      .collect(Collectors.joining(", "))));
    }
    return shape.orElse(DayShape.FLAT);
  }

  private double weekFactor(Fields fields) {
    SequencedMap<String, Double> week = parameters.weights(fields, "week");
    String weekday = fields.text("weekday");
    Double factor = weekday == null ? null : week.get(weekday);
    if (factor == null && weekday != null && !week.isEmpty()) {
      badTime(
          fields,
          "The week has no '%s', but: %s.".formatted(weekday, String.join(", ", week.keySet())));
    }
    return factor == null ? 1 : factor;
  }

  private ArrivalLaw.@Nullable Burst burst(Node node, double from) {
    Fields fields =
        new Fields(
            node,
            "'burst'",
            Keys.of("at", "factor", "rampSeconds", "holdSeconds", "decaySeconds"),
            problems);
    return new ArrivalLaw.Burst(
        (hour(fields, "at") - from) * 3600,
        parameters.number(fields, "factor", Parameters.Range.FACTOR),
        parameters.number(fields, "rampSeconds", Parameters.Range.SECONDS),
        parameters.number(fields, "holdSeconds", Parameters.Range.SECONDS),
        parameters.number(fields, "decaySeconds", Parameters.Range.SECONDS));
  }

  private double hour(Fields fields, String key) {
    String text = fields.text(key);
    Matcher time = TIME.matcher(text == null ? "" : text);
    if (time.matches()) {
      return Integer.parseInt(time.group(1)) + Integer.parseInt(time.group(2)) / 60.0;
    }
    if (text != null) {
      badTime(fields, "'%s' is no time of day, such as \"06:00\".".formatted(text));
    }
    return 0;
  }

  private void badTime(Fields fields, String what) {
    problems.add(TrafficProblem.BAD_TIME.at(fields.where(), what));
  }
}
