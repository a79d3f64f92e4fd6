package stormglass.report;

import java.util.List;
import java.util.Map;

/// One small plot per series over one axis of time, each with its own height and its peak beside.
final class TimePlot {

  private static final double NANOS = 1e9;
  private static final double[] STEPS = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400, 604800
  };
  private static final int MOST_TICKS = 8;

  private final Html html;
  private final double bucketSeconds;
  private final int buckets;
  private final double warmUpShare;

  TimePlot(Html html, long bucketNanos, int buckets, double warmUpSeconds) {
    this.html = html;
    this.bucketSeconds = bucketNanos / NANOS;
    this.buckets = buckets;
    this.warmUpShare = Math.min(1, warmUpSeconds / (bucketSeconds * buckets));
  }

  /// The plots.
  ///
  /// @param counts true for occurrences, which add up, false for levels, which do not
  void rows(Map<String, List<Long>> series, boolean counts) {
    html.open("div", "class", "rows time");
    series.forEach((name, values) -> row(name, values, counts));
    axisRow();
    html.close();
  }

  private void row(String name, List<Long> values, boolean counts) {
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    long all = values.stream().mapToLong(Long::longValue).sum();
    String peak =
        "peak " + Format.count(most) + (counts ? " in " + Format.tick(bucketSeconds) : "");
    html.open("div", "class", "row");
    html.open("div", "class", "label").element("span", name);
    if (counts) {
      html.element("small", Format.count(all));
    }
    html.close();
    html.open("svg", "class", "plot", "height", "34", "role", "img");
    html.element("title", name + ": " + (counts ? Format.count(all) + ", " : "") + peak);
    if (warmUpShare > 0) {
      html.empty("rect", "class", "warmup", "width", Format.percent(warmUpShare), "height", "100%");
    }
    grid();
    html.open(
        "svg",
        "viewBox",
        "0 0 " + buckets + " " + Math.max(1, most),
        "preserveAspectRatio",
        "none",
        "y",
        "2",
        "height",
        "30",
        "width",
        "100%");
    html.empty("path", "class", "area", "d", path(values, Math.max(1, most)));
    html.close();
    html.empty("line", "class", "base", "x2", "100%", "y1", "32.5", "y2", "32.5");
    html.close();
    html.element("div", peak, "class", "value").close();
  }

  private static String path(List<Long> values, long most) {
    StringBuilder path = new StringBuilder("M0 ").append(most);
    long level = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != level) {
        level = values.get(i);
        path.append('H').append(i).append('V').append(most - level);
      }
    }
    return path.append('H').append(values.size()).append('V').append(most).append('Z').toString();
  }

  private double step() {
    double total = bucketSeconds * buckets;
    for (double step : STEPS) {
      if (total / step <= MOST_TICKS) {
        return step;
      }
    }
    return total;
  }

  private void grid() {
    double total = bucketSeconds * buckets;
    for (double at = step(); at < total; at += step()) {
      String x = Format.percent(at / total);
      html.empty("line", "class", "grid", "x1", x, "x2", x, "y1", "0", "y2", "100%");
    }
  }

  private void axisRow() {
    double total = bucketSeconds * buckets;
    html.open("div", "class", "row axis", "aria-hidden", "true");
    html.element("div", "since the start", "class", "label");
    html.open("svg", "class", "plot", "height", "20");
    html.element("text", "0", "x", "0", "y", "14");
    for (double at = step(); at < total - step() / 4; at += step()) {
      html.element(
          "text",
          Format.tick(at),
          "x",
          Format.percent(at / total),
          "y",
          "14",
          "text-anchor",
          "middle");
    }
    html.close().element("div", "", "class", "value").close();
  }
}
