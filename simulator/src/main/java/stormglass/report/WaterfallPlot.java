package stormglass.report;

import java.util.Locale;

/// The steps of a flow on one axis of time.
final class WaterfallPlot {

  private static final double LABEL_LEFT_FROM = 0.72;

  private final Html html;
  private final double totalMillis;

  WaterfallPlot(Html html, RunResult.Waterfall waterfall) {
    this.html = html;
    totalMillis =
        Math.max(
            1e-6,
            waterfall.spans().stream().mapToDouble(RunResult.Span::endMillis).max().orElse(1));
  }

  void rows(RunResult.Waterfall waterfall) {
    html.open("ul", "class", "legend");
    waterfall.spans().stream().map(RunResult.Span::kind).distinct().sorted().forEach(this::key);
    html.close();
    html.open("div", "class", "rows waterfall");
    waterfall.spans().forEach(this::row);
    html.close();
  }

  private void key(RunResult.SpanKind kind) {
    html.open("li");
    html.open("svg", "width", "22", "height", "14", "aria-hidden", "true");
    html.empty("rect", "class", style(kind), "width", "22", "height", "14", "rx", "2");
    html.close().text(label(kind)).close();
  }

  private void row(RunResult.Span span) {
    double start = span.startMillis() / totalMillis;
    double end = span.endMillis() / totalMillis;
    String duration = Format.millis(span.endMillis() - span.startMillis());
    html.open("div", "class", "row");
    html.open("div", "class", "label").element("span", span.step()).close();
    html.open("svg", "class", "plot", "height", "26", "role", "img");
    html.element(
        "title",
        span.step()
            + ", "
            + label(span.kind())
            + ": "
            + duration
            + " from "
            + Format.millis(span.startMillis()));
    html.empty(
        "rect",
        "class",
        style(span.kind()),
        "x",
        Format.percent(start),
        "y",
        "5",
        "width",
        Format.percent(Math.max(0.003, end - start)),
        "height",
        "16",
        "rx",
        "2");
    boolean left = end > LABEL_LEFT_FROM;
    html.element(
        "text",
        duration,
        "x",
        Format.percent(left ? start : Math.max(end, start + 0.003)),
        "dx",
        left ? "-6" : "6",
        "y",
        "17",
        "text-anchor",
        left ? "end" : "start");
    html.close();
    html.element("div", "at " + Format.millis(span.startMillis()), "class", "value").close();
  }

  private static String style(RunResult.SpanKind kind) {
    return "span-" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String label(RunResult.SpanKind kind) {
    return switch (kind) {
      case HTTP -> "HTTP API";
      case FUNCTION -> "function";
      case STREAM -> "table stream";
      case BUS -> "event bus";
      case QUEUE -> "queue";
    };
  }
}
