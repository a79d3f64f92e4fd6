package stormglass.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.latency.Scope;

/// A result as one HTML page that asks nobody for anything.
public final class HtmlReport {

  private final RunResult result;
  private final Html html = new Html();
  private final Sections sections;

  private HtmlReport(RunResult result) {
    this.result = result;
    sections = new Sections(html, result);
  }

  /// The page. The same result gives the same page.
  public static String of(RunResult result) {
    return new HtmlReport(result).page();
  }

  private String page() {
    html.trusted("<!DOCTYPE html>");
    html.open("html", "lang", "en");
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("link", "rel", "icon", "href", "data:,");
    html.element("title", title() + " · Stormglass");
    html.open("style").trusted(styleSheet()).close();
    html.close();
    html.open("body");
    Shapes.define(html);
    html.open("main");
    header();
    figures();
    flow();
    latencies();
    events();
    queues();
    cost();
    sections.functions();
    sections.books();
    sections.leftovers();
    sections.parameters();
    footer();
    return html.close().close().close().toString();
  }

  private String title() {
    RunResult.Meta meta = result.meta();
    return Words.kind(meta.kind()) + " of " + meta.blueprint() + ", " + meta.profile();
  }

  private void header() {
    RunResult.Meta meta = result.meta();
    html.open("header");
    html.element("p", "Stormglass", "class", "mark");
    html.element("h1", title());
    html.element(
        "p",
        "Seed %d · %s of traffic in %s%s · %s · version %s"
            .formatted(
                meta.seed(),
                Format.duration(meta.replaySeconds() * meta.compression()),
                Format.duration(meta.replaySeconds()),
                Words.warmUp(meta.warmUpSeconds()),
                meta.machine(),
                meta.version()),
        "class",
        "meta");
    if (meta.partial()) {
      html.element(
          "p",
          "Stopped before its end: every figure is of what was done until then.",
          "class",
          "banner bad");
    }
    Words.Verdict verdict = Words.verdict(result.ledger());
    html.element("p", verdict.sign() + " " + verdict.text(), "class", "banner " + verdict.style());
    html.close();
  }

  private void figures() {
    html.open("dl", "class", "figures");
    result.outcomes().forEach((state, count) -> figure(Format.count(count), "orders " + state));
    result.latencies().stream()
        .map(RunResult.Latency::measured)
        .filter(flow -> flow.scope() == Scope.FLOW && isTheOrders(flow.name()))
        .forEach(
            flow -> {
              Long p99Nanos = flow.p99Nanos();
              figure(
                  Format.nanos(p99Nanos == null ? flow.p50Nanos() : p99Nanos),
                  (p99Nanos == null ? "p50 " : "p99 ") + flow.name());
            });
    figure(Format.count(result.meta().requests()), "requests");
    figure(Format.count(result.meta().unexpectedAnswers()), "unexpected answers");
    figure(
        Format.count(result.deadLetters().stream().mapToLong(RunResult.DeadLetter::count).sum()),
        "dead letters");
    RunResult.Cost cost = result.cost();
    if (cost.perOrderUsd() == null) {
      figure(Format.usd(cost.totalUsd()), "in all, on AWS");
    } else {
      figure(Format.usdPerThousand(cost.perOrderUsd()), "per 1,000 completed orders, on AWS");
    }
    html.close();
  }

  private boolean isTheOrders(String flow) {
    RunResult.Waterfall waterfall = result.waterfall();
    return waterfall != null && waterfall.flow().equals(flow);
  }

  private void figure(String value, String label) {
    html.open("div").element("dt", label).element("dd", value).close();
  }

  private void flow() {
    RunResult.Waterfall waterfall = result.waterfall();
    if (waterfall == null) {
      return;
    }
    section("flow", "One order's way", waterfall.flow() + ": " + waterfall.note() + ".");
    new WaterfallPlot(html, waterfall).rows(waterfall);
    sections.waterfallTable(waterfall);
    html.close();
  }

  private void latencies() {
    List<RunResult.Latency> all = result.latencies();
    if (all.isEmpty()) {
      return;
    }
    section("latency", "Latency", "From the intended start to the end, on a logarithmic axis.");
    html.element("p", Words.latencyNote(result.meta()), "class", "caution");
    LatencyPlot plot = new LatencyPlot(html, all);
    plot.legend(all.stream().anyMatch(latency -> latency.aws() != null));
    for (Scope scope : Scope.values()) {
      if (all.stream().anyMatch(latency -> latency.measured().scope() == scope)) {
        html.element("h3", Words.scope(scope));
        plot.rows(scope, all);
      }
    }
    sections.latencyTable();
    html.close();
  }

  private void events() {
    if (result.events().counts().isEmpty()) {
      return;
    }
    section(
        "events",
        "Events over time",
        "What the buses accepted, by type. Every plot has its own height; hatched is the warm-up.");
    timePlot(result.events().bucketNanos(), result.events().counts(), true);
    sections.seriesTable(result.events().counts(), "Type", "Events");
    html.close();
  }

  private void queues() {
    SequencedMap<String, List<Long>> busy = new TreeMap<>(result.queues().levels());
    busy.values().removeIf(levels -> levels.stream().allMatch(level -> level == 0));
    List<String> empty =
        result.queues().levels().keySet().stream().filter(name -> !busy.containsKey(name)).toList();
    if (result.queues().levels().isEmpty()) {
      return;
    }
    section(
        "queues",
        "Queues over time",
        "Messages waiting or in flight, the most in each interval."
            + (empty.isEmpty() ? "" : " Always empty: " + String.join(", ", empty) + "."));
    if (!busy.isEmpty()) {
      timePlot(result.queues().bucketNanos(), busy, false);
      sections.seriesTable(busy, "Queue", "Most messages");
    }
    html.close();
  }

  private void timePlot(long bucketNanos, Map<String, List<Long>> series, boolean counts) {
    int buckets = Math.max(1, series.values().stream().mapToInt(List::size).max().orElse(1));
    new TimePlot(html, bucketNanos, buckets, result.meta().warmUpSeconds()).rows(series, counts);
  }

  private void cost() {
    RunResult.Cost cost = result.cost();
    if (cost.services().isEmpty()) {
      return;
    }
    section("cost", "What it would cost on AWS", Words.cost(cost) + ". " + cost.priceNote());
    new CostPlot(html, cost).rows();
    sections.bill();
    html.close();
  }

  private void footer() {
    html.open("footer");
    html.open("p").text("Again: ").element("code", result.meta().command()).close();
    html.element("p", Words.PERCENTILES);
    html.close();
  }

  private void section(String id, String heading, String note) {
    html.open("section", "id", id).element("h2", heading).element("p", note, "class", "note");
  }

  private static String styleSheet() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
