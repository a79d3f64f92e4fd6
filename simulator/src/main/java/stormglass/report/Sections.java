package stormglass.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.latency.LatencySummary;

/// The tables of the page.
final class Sections {

  private final Html html;
  private final RunResult result;

  Sections(Html html, RunResult result) {
    this.html = html;
    this.result = result;
  }

  void waterfallTable(RunResult.Waterfall waterfall) {
    details("The same as a table");
    head("Step", "By", "#Start", "#End");
    for (RunResult.Span span : waterfall.spans()) {
      row(
          span.step(),
          span.kind().name().toLowerCase(java.util.Locale.ROOT),
          "#" + Format.millis(span.startMillis()),
          "#" + Format.millis(span.endMillis()));
    }
    end();
  }

  void latencyTable() {
    details("All percentiles, the warm-up, and where AWS's figures come from");
    head(
        "What",
        "Name",
        "#Count",
        "#Errors",
        "#Warm-up",
        "#p50",
        "#p90",
        "#p99",
        "#p99.9",
        "#Max",
        "#AWS p50",
        "#AWS p90",
        "#AWS p99",
        "Source");
    for (RunResult.Latency latency : result.latencies()) {
      LatencySummary m = latency.measured();
      RunResult.Modelled aws = latency.aws();
      row(
          m.scope().name().toLowerCase(java.util.Locale.ROOT),
          m.name(),
          "#" + Format.count(m.count()),
          "#" + Format.count(m.errors()),
          "#" + Format.count(m.warmUpCount()),
          "#" + Format.nanos(m.p50Nanos()),
          "#" + Format.nanos(m.p90Nanos()),
          "#" + Format.nanos(m.p99Nanos()),
          "#" + Format.nanos(m.p999Nanos()),
          "#" + Format.nanos(m.maxNanos()),
          "#" + Format.millis(aws == null ? null : aws.p50Millis()),
          "#" + Format.millis(aws == null ? null : aws.p90Millis()),
          "#" + Format.millis(aws == null ? null : aws.p99Millis()),
          aws == null ? Format.NONE : aws.source());
    }
    end();
  }

  void seriesTable(Map<String, List<Long>> series, String name, String figure) {
    boolean counts = figure.equals("Events");
    details("The same as a table");
    head(name, "#" + figure, "#Busiest interval", "Interval by interval");
    series.forEach(
        (key, values) -> {
          long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
          long all = values.stream().mapToLong(Long::longValue).sum();
          row(
              key,
              "#" + Format.count(counts ? all : most),
              "#" + (values.indexOf(most) + 1),
              String.join(" ", values.stream().map(String::valueOf).toList()));
        });
    end();
  }

  void bill() {
    details("The bill, line by line");
    head("Service", "Usage", "#Quantity", "Unit", "#USD");
    for (RunResult.ServiceCost service : result.cost().services()) {
      for (RunResult.BillLine line : service.lines()) {
        row(
            service.service(),
            line.usage(),
            "#" + line.quantity(),
            line.unit(),
            "#" + line.usd().toPlainString());
      }
    }
    end();
  }

  void functions() {
    if (result.functions().isEmpty()) {
      return;
    }
    section(
        "functions",
        "Functions",
        "Durations here and, modelled, on AWS; a cost rests on the latter.");
    table();
    head(
        "Function",
        "#Memory",
        "#Invocations",
        "#Cold",
        "#Errors",
        "#Environments",
        "#p50 here",
        "#p99 here",
        "#AWS p50",
        "#AWS p99");
    for (RunResult.FunctionFigures function : result.functions()) {
      LatencySummary here = function.sandbox();
      RunResult.Modelled aws = function.aws();
      row(
          function.name(),
          "#" + Format.count(function.memoryMb()) + " MB",
          "#" + Format.count(function.invocations()),
          "#" + Format.count(function.coldStarts()),
          "#" + Format.count(function.errors()),
          "#" + Format.count(function.environments()),
          "#" + Format.nanos(here == null ? null : here.p50Nanos()),
          "#" + Format.nanos(here == null ? null : here.p99Nanos()),
          "#" + Format.millis(aws == null ? null : aws.p50Millis()),
          "#" + Format.millis(aws == null ? null : aws.p99Millis()));
    }
    html.close().close().close();
    html.close();
  }

  void books() {
    if (result.ledger().rules().isEmpty()) {
      return;
    }
    section("ledger", "The ledger", "What must hold whatever happened.");
    html.open("ul", "class", "ledger");
    for (RunResult.LedgerRule rule : result.ledger().rules()) {
      boolean holds = rule.violations().isEmpty();
      html.open("li", "class", holds ? "good" : "bad");
      html.element("span", holds ? "✓" : "✗", "class", "sign", "aria-hidden", "true");
      html.element("span", rule.rule());
      html.element(
          "small",
          Format.count(rule.checked())
              + " checked"
              + (holds ? "" : "; not so: " + named(rule.violations())));
      html.close();
    }
    html.close().close();
  }

  private static String named(List<String> ids) {
    int shown = Math.min(ids.size(), 20);
    return String.join(", ", ids.subList(0, shown))
        + (ids.size() > shown ? " and " + Format.count(ids.size() - shown) + " more" : "");
  }

  void leftovers() {
    if (result.deadLetters().isEmpty()
        && result.problems().isEmpty()
        && result.unsupported().isEmpty()) {
      return;
    }
    section("leftovers", "What went wrong", "Dead letters, problems, calls not supported.");
    if (!result.deadLetters().isEmpty()) {
      table();
      head("Dead-letter queue", "Reason", "#Messages", "Such as");
      for (RunResult.DeadLetter letter : result.deadLetters()) {
        row(
            letter.queue(),
            letter.reason(),
            "#" + Format.count(letter.count()),
            named(letter.examples()));
      }
      html.close().close().close();
    }
    if (!result.problems().isEmpty()) {
      html.open("ul");
      result.problems().forEach(problem -> html.element("li", problem));
      html.close();
    }
    if (!result.unsupported().isEmpty()) {
      table();
      head("Service", "Operation not supported", "#Calls");
      for (RunResult.Unsupported call : result.unsupported()) {
        row(call.service(), call.operation(), "#" + Format.count(call.count()));
      }
      html.close().close().close();
    }
    html.close();
  }

  void parameters() {
    if (result.parameters().isEmpty()) {
      return;
    }
    long assumed =
        result.parameters().stream().filter(RunResult.TrafficParameter::assumption).count();
    section(
        "traffic",
        "What the traffic rests on",
        "%s, %s."
            .formatted(
                Format.count(result.parameters().size(), "parameter", "parameters"),
                Format.count(assumed, "of them an assumption", "of them assumptions")));
    details("All parameters");
    head("Parameter", "Value", "Kind", "Origin");
    for (RunResult.TrafficParameter parameter : result.parameters()) {
      row(
          parameter.name(),
          parameter.value(),
          parameter.assumption() ? "△ assumption" : "● source",
          parameter.origin());
    }
    end();
    html.close();
  }

  private void section(String id, String heading, String note) {
    html.open("section", "id", id).element("h2", heading).element("p", note, "class", "note");
  }

  private void details(String summary) {
    html.open("details").element("summary", summary);
    table();
  }

  private void table() {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "table");
    html.open("table");
  }

  private void head(String... columns) {
    html.open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      cell("th", number ? column.substring(1) : column, number, "col");
    }
    html.close().close().open("tbody");
  }

  private void row(String... cells) {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      boolean number = i > 0 && cells[i].startsWith("#");
      String text = number ? cells[i].substring(1) : cells[i];
      cell(i == 0 ? "th" : "td", text, number, i == 0 ? "row" : null);
    }
    html.close();
  }

  private void cell(String tag, String text, boolean number, @Nullable String scope) {
    if (scope != null && number) {
      html.element(tag, text, "scope", scope, "class", "number");
    } else if (scope != null) {
      html.element(tag, text, "scope", scope);
    } else if (number) {
      html.element(tag, text, "class", "number");
    } else {
      html.element(tag, text);
    }
  }

  /// Closes body, table, scroller and details.
  private void end() {
    html.close().close().close().close();
  }
}
