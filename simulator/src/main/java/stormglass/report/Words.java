package stormglass.report;

import stormglass.latency.Scope;

/// The sentences that all reports share.
final class Words {

  static final String PERCENTILES =
      "Latencies count from the intended start of a request, so that a system that keeps its"
          + " callers waiting is not flattered. A percentile stands only where at least ten"
          + " samples lie beyond it: p50 from 20 samples, p90 from 100, p99 from 1,000, p99.9 from"
          + " 10,000. The warm-up is in none of them.";

  private static final String SANDBOX =
      "Sandbox latencies are not AWS latencies: they tell how this machine got on. Where AWS is"
          + " modelled, its figures stand beside, hollow, with their source in the table.";
  private static final String FORECAST =
      "Virtual time: sampled from measured distributions of AWS and of the functions' calibration.";

  private Words() {}

  /// How the books stand.
  record Verdict(String sign, String text, String style) {}

  /// What it would cost; by the order only where orders are known and completed.
  static String cost(RunResult.Cost cost) {
    String all = Format.usd(cost.totalUsd()) + " in all";
    return cost.perOrderUsd() == null
        ? all
        : all + ", " + Format.usdPerThousand(cost.perOrderUsd()) + " per 1,000 completed orders";
  }

  static Verdict verdict(RunResult.Ledger ledger) {
    Boolean balanced = ledger.balanced();
    if (balanced == null) {
      return new Verdict("○", "The ledger was not checked.", "open");
    }
    long broken = ledger.rules().stream().filter(rule -> !rule.violations().isEmpty()).count();
    return balanced
        ? new Verdict("✓", "The ledger balances.", "good")
        : new Verdict(
            "✗",
            "The ledger does not balance: "
                + Format.count(broken, "rule does", "rules do")
                + " not hold.",
            "bad");
  }

  /// What came before the replay, if anything did.
  static String warmUp(double seconds) {
    return seconds > 0 ? " after a warm-up of " + Format.duration(seconds) : "";
  }

  static String kind(RunResult.Kind kind) {
    return switch (kind) {
      case RUN -> "Run";
      case LOAD -> "Load test";
      case FORECAST -> "Forecast";
    };
  }

  static String latencyNote(RunResult.Meta meta) {
    return switch (meta.kind()) {
      case RUN, LOAD -> SANDBOX;
      case FORECAST -> FORECAST;
    };
  }

  static String scope(Scope scope) {
    return switch (scope) {
      case ROUTE -> "Routes";
      case HOP -> "Hops";
      case FLOW -> "Flows";
    };
  }
}
