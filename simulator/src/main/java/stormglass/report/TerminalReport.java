package stormglass.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;

/// A result as lines for a terminal.
public final class TerminalReport {

  private static final int FIGURE = 9;
  private static final int COUNT = 9;
  private static final int SHORTEST_NAME = 16;
  private static final int LONGEST_NAME = 44;
  private static final int MOST_IDS = 20;

  private final RunResult result;
  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  /// A column of the table of latencies.
  private enum Column {
    COUNT("count"),
    ERRORS("errors"),
    P50("p50"),
    P99("p99"),
    MAX("max"),
    P90("p90"),
    P999("p99.9");

    private final String label;

    Column(String label) {
      this.label = label;
    }

    /// The columns in the order in which they are shown.
    static final List<Column> SHOWN = List.of(COUNT, ERRORS, P50, P90, P99, P999, MAX);
  }

  private TerminalReport(RunResult result, Terminal terminal) {
    this.result = result;
    this.terminal = terminal;
  }

  /// The lines, ending with a line break.
  public static String of(RunResult result, Terminal terminal) {
    return new TerminalReport(result, terminal).lines();
  }

  private String lines() {
    RunResult.Meta meta = result.meta();
    line(
        terminal.bold(Words.kind(meta.kind()) + " of " + meta.blueprint() + ", " + meta.profile()));
    line(
        terminal.soft(
            "seed %d · replayed in %s%s, quiet after %s · %s, %s"
                .formatted(
                    meta.seed(),
                    Format.duration(meta.replaySeconds()),
                    Words.warmUp(meta.warmUpSeconds()),
                    Format.duration(meta.elapsedSeconds()),
                    Format.count(meta.sessions(), "session", "sessions"),
                    Format.count(meta.requests(), "request", "requests"))));
    if (meta.partial()) {
      line(terminal.bad("Stopped before its end: every figure is of what was done until then."));
    }
    latencies();
    outcomes();
    cost();
    leftovers();
    ledger();
    return out.toString();
  }

  private void latencies() {
    List<LatencySummary> all =
        result.latencies().stream().map(RunResult.Latency::measured).toList();
    if (all.isEmpty()) {
      return;
    }
    int longest = all.stream().mapToInt(l -> l.name().length()).max().orElse(0);
    int wanted = Math.clamp(longest, SHORTEST_NAME, LONGEST_NAME);
    List<Column> columns = columns(wanted);
    int name = Math.clamp(terminal.columns() - width(columns), SHORTEST_NAME, wanted + 1);
    for (Scope scope : Scope.values()) {
      List<LatencySummary> some = all.stream().filter(l -> l.scope() == scope).toList();
      if (some.isEmpty()) {
        continue;
      }
      line("");
      line(
          terminal.bold(fit(Words.scope(scope), name))
              + columns.stream().map(c -> right(c.label, c)).collect(Collectors.joining()));
      some.forEach(
          summary ->
              line(
                  fit(summary.name(), name)
                      + columns.stream()
                          .map(c -> styled(summary, c, right(cell(summary, c), c)))
                          .collect(Collectors.joining())));
    }
    line("");
    line(terminal.soft("These are latencies of " + where() + ", not of AWS."));
  }

  private String where() {
    return switch (result.meta().kind()) {
      case RUN, LOAD -> "the sandbox on this machine";
      case FORECAST -> "a model";
    };
  }

  /// As many columns as fit beside the names; the least important go first.
  private List<Column> columns(int name) {
    List<Column> columns = new ArrayList<>(List.of(Column.values()));
    while (columns.size() > 3 && width(columns) + Math.min(name, 24) > terminal.columns()) {
      columns.removeLast();
    }
    return Column.SHOWN.stream().filter(columns::contains).toList();
  }

  private static int width(List<Column> columns) {
    return columns.stream().mapToInt(TerminalReport::width).sum();
  }

  private static int width(Column column) {
    return switch (column) {
      case COUNT, ERRORS -> COUNT;
      case P50, P90, P99, P999, MAX -> FIGURE;
    };
  }

  private static String right(String text, Column column) {
    return " ".repeat(Math.max(1, width(column) - text.length())) + text;
  }

  private static String cell(LatencySummary summary, Column column) {
    return switch (column) {
      case COUNT -> Format.count(summary.count());
      case ERRORS -> Format.count(summary.errors());
      case P50 -> Format.nanos(summary.p50Nanos());
      case P90 -> Format.nanos(summary.p90Nanos());
      case P99 -> Format.nanos(summary.p99Nanos());
      case P999 -> Format.nanos(summary.p999Nanos());
      case MAX -> Format.nanos(summary.maxNanos());
    };
  }

  private String styled(LatencySummary summary, Column column, String text) {
    return column == Column.ERRORS && summary.errors() > 0 ? terminal.bad(text) : text;
  }

  private static String fit(String text, int width) {
    return text.length() < width
        ? text + " ".repeat(width - text.length())
        : text.substring(0, Math.max(0, width - 2)) + "… ";
  }

  private void outcomes() {
    if (!result.outcomes().isEmpty()) {
      line("");
      line(
          "Orders     "
              + result.outcomes().entrySet().stream()
                  .map(e -> Format.count(e.getValue()) + " " + e.getKey())
                  .collect(Collectors.joining(" · ")));
    }
  }

  private void cost() {
    RunResult.Cost cost = result.cost();
    line("On AWS     " + Words.cost(cost));
    if (!cost.services().isEmpty()) {
      wrapped(cost.services().stream().map(s -> s.service() + " " + Format.usd(s.usd())).toList());
    }
  }

  /// Items in a row, as many to a line as fit.
  private void wrapped(List<String> items) {
    String indent = " ".repeat(11);
    StringBuilder row = new StringBuilder(indent);
    for (String item : items) {
      if (row.length() > indent.length() && row.length() + 3 + item.length() > terminal.columns()) {
        line(terminal.soft(row.toString()));
        row = new StringBuilder(indent);
      }
      row.append(row.length() > indent.length() ? " · " : "").append(item);
    }
    line(terminal.soft(row.toString()));
  }

  private void leftovers() {
    for (RunResult.DeadLetter letter : result.deadLetters()) {
      line(
          terminal.bad(
              "Dead       %s in %s: %s"
                  .formatted(
                      Format.count(letter.count(), "message", "messages"),
                      letter.queue(),
                      letter.reason())));
    }
    for (RunResult.Unsupported call : result.unsupported()) {
      line(
          "Not there  %s %s, called %s"
              .formatted(
                  call.service(), call.operation(), Format.count(call.count(), "time", "times")));
    }
    result.problems().forEach(problem -> line(terminal.bad("Problem    " + problem)));
  }

  private void ledger() {
    line("");
    Words.Verdict verdict = Words.verdict(result.ledger());
    String text = verdict.sign() + " " + verdict.text();
    switch (verdict.style()) {
      case "good" -> line(terminal.good(text));
      case "bad" -> line(terminal.bad(text));
      default -> line(text);
    }
    for (RunResult.LedgerRule rule : result.ledger().rules()) {
      if (!rule.violations().isEmpty()) {
        int shown = Math.min(MOST_IDS, rule.violations().size());
        line("  " + rule.rule());
        line(
            "  "
                + String.join(" ", rule.violations().subList(0, shown))
                + (shown < rule.violations().size()
                    ? " and " + Format.count(rule.violations().size() - shown) + " more"
                    : ""));
      }
    }
  }

  private void line(String line) {
    out.append(line.stripTrailing()).append('\n');
  }
}
