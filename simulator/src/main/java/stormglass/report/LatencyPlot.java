package stormglass.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;

/// Percentiles per route, hop and flow on one logarithmic axis, each percentile with a shape of its
/// own; what AWS is modelled to have stands below, hollow.
final class LatencyPlot {

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final String MIDDLE = "50%";
  private static final String UPPER = "30%";
  private static final String LOWER = "72%";

  private final Html html;
  private final LogAxis axis;

  /// A percentile and the shape that stands for it.
  private enum Mark {
    P50("p50", "circle"),
    P90("p90", "diamond"),
    P99("p99", "triangle"),
    P999("p99.9", "square"),
    MAX("max", "bar");

    private final String label;
    private final String shape;

    Mark(String label, String shape) {
      this.label = label;
      this.shape = shape;
    }
  }

  private record Point(Mark mark, double seconds) {}

  LatencyPlot(Html html, List<RunResult.Latency> latencies) {
    this.html = html;
    axis =
        LogAxis.holding(
            latencies.stream()
                .flatMap(
                    latency ->
                        Stream.concat(
                            points(latency.measured()).stream(), points(latency.aws()).stream()))
                .map(Point::seconds)
                .toList());
  }

  void legend(boolean modelled) {
    html.open("ul", "class", "legend");
    for (Mark mark : Mark.values()) {
      html.open("li");
      html.open("svg", "width", "14", "height", "14", "aria-hidden", "true");
      html.empty("use", "href", "#" + mark.shape, "x", "7", "y", "7", "class", "measured");
      html.close().text(mark.label).close();
    }
    if (modelled) {
      html.open("li");
      html.open("svg", "width", "14", "height", "14", "aria-hidden", "true");
      html.empty("use", "href", "#circle", "x", "7", "y", "7", "class", "modelled");
      html.close().text("hollow: modelled for AWS").close();
    }
    html.close();
  }

  void rows(Scope scope, List<RunResult.Latency> latencies) {
    html.open("div", "class", "rows");
    axisRow();
    latencies.stream().filter(l -> l.measured().scope() == scope).forEach(this::row);
    html.close();
  }

  private void axisRow() {
    html.open("div", "class", "row axis", "aria-hidden", "true");
    html.element("div", "", "class", "label");
    html.open("svg", "class", "plot", "height", "20");
    List<Double> ticks = axis.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      String anchor = i == 0 ? "start" : i == ticks.size() - 1 ? "end" : "middle";
      html.element(
          "text",
          Format.tick(ticks.get(i)),
          "x",
          Format.percent(axis.at(ticks.get(i))),
          "y",
          "14",
          "text-anchor",
          anchor);
    }
    html.close().element("div", "", "class", "value").close();
  }

  private void row(RunResult.Latency latency) {
    LatencySummary measured = latency.measured();
    List<Point> points = points(measured);
    List<Point> aws = points(latency.aws());
    html.open("div", "class", "row");
    html.open("div", "class", "label").element("span", measured.name());
    html.element("small", counted(measured)).close();
    int height = aws.isEmpty() ? 28 : 48;
    html.open("svg", "class", "plot", "height", Integer.toString(height), "role", "img");
    html.element("title", title(measured.name(), points, aws));
    for (double tick : axis.ticks()) {
      String x = Format.percent(axis.at(tick));
      html.empty("line", "class", "grid", "x1", x, "x2", x, "y1", "0", "y2", "100%");
    }
    lane(points, aws.isEmpty() ? MIDDLE : UPPER, "measured");
    lane(aws, LOWER, "modelled");
    html.close();
    RunResult.Modelled modelled = latency.aws();
    html.open("div", "class", "value pair");
    value("p50", measured.p50Nanos(), modelled == null ? null : modelled.p50Millis());
    value("p99", measured.p99Nanos(), modelled == null ? null : modelled.p99Millis());
    if (measured.p50Nanos() == null) {
      value("max", measured.maxNanos(), null);
    }
    html.close().close();
  }

  private void value(String label, @Nullable Long nanos, @Nullable Double awsMillis) {
    if (nanos == null && awsMillis == null) {
      return;
    }
    html.element("small", label).element("b", Format.nanos(nanos));
    html.element(
        "span", awsMillis == null ? "" : "AWS " + Format.millis(awsMillis), "class", "aws");
  }

  private static String counted(LatencySummary measured) {
    return Format.count(measured.count())
        + (measured.errors() == 0
            ? ""
            : " · " + Format.count(measured.errors(), "error", "errors"));
  }

  private void lane(List<Point> points, String line, String style) {
    if (points.isEmpty()) {
      return;
    }
    html.empty(
        "line",
        "class",
        "span " + style,
        "x1",
        Format.percent(axis.at(points.getFirst().seconds())),
        "x2",
        Format.percent(axis.at(points.getLast().seconds())),
        "y1",
        line,
        "y2",
        line);
    for (Point point : points.reversed()) {
      html.empty(
          "use",
          "href",
          "#" + point.mark().shape,
          "class",
          style,
          "x",
          Format.percent(axis.at(point.seconds())),
          "y",
          line);
    }
  }

  private static String title(String name, List<Point> points, List<Point> aws) {
    return name
        + ": "
        + spoken(points)
        + (aws.isEmpty() ? "" : "; modelled for AWS: " + spoken(aws));
  }

  private static String spoken(List<Point> points) {
    return points.isEmpty()
        ? "too few samples"
        : String.join(
            ", ",
            points.stream().map(p -> p.mark().label + " " + Format.duration(p.seconds())).toList());
  }

  private static List<Point> points(LatencySummary measured) {
    List<Point> points = new ArrayList<>();
    add(points, Mark.P50, measured.p50Nanos(), NANOS);
    add(points, Mark.P90, measured.p90Nanos(), NANOS);
    add(points, Mark.P99, measured.p99Nanos(), NANOS);
    add(points, Mark.P999, measured.p999Nanos(), NANOS);
    add(points, Mark.MAX, measured.maxNanos(), NANOS);
    return points;
  }

  private static List<Point> points(RunResult.@Nullable Modelled aws) {
    List<Point> points = new ArrayList<>();
    if (aws != null) {
      add(points, Mark.P50, aws.p50Millis(), MILLIS);
      add(points, Mark.P90, aws.p90Millis(), MILLIS);
      add(points, Mark.P99, aws.p99Millis(), MILLIS);
    }
    return points;
  }

  private static void add(List<Point> points, Mark mark, @Nullable Number value, double perSecond) {
    if (value != null) {
      points.add(new Point(mark, Objects.requireNonNull(value).doubleValue() / perSecond));
    }
  }
}
