package stormglass.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Deployment;
import stormglass.calibration.AwsModel;
import stormglass.calibration.Calibration;
import stormglass.forecast.Forecast;
import stormglass.forecast.Outlook;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;
import stormglass.meter.Usage;
import stormglass.pricing.Bill;
import stormglass.pricing.PriceListReader;
import stormglass.pricing.Projection;
import stormglass.report.RunResult;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;

/// A blueprint's traffic in virtual time, once, as a result to be shown.
public final class ForecastRun {

  private static final double MOSTLY = 0.5;

  private ForecastRun() {}

  /// What to forecast.
  ///
  /// @param command how to repeat it
  public record Plan(
      Blueprint blueprint,
      Calibration calibration,
      Traffic traffic,
      Profile profile,
      long seed,
      String command) {}

  /// Computes it.
  public static RunResult execute(Plan plan, Forecast.Watcher watcher) {
    Outlook outlook =
        Forecast.of(
                plan.blueprint(), plan.calibration(), plan.traffic(), plan.profile(), plan.seed())
            .execute(watcher);
    return result(plan, outlook);
  }

  static RunResult result(Plan plan, Outlook outlook) {
    return new RunResult(
        meta(plan, outlook),
        outlook.latencies().stream().map(one -> new RunResult.Latency(one, null)).toList(),
        outlook.functions().stream().map(ForecastRun::function).toList(),
        waterfall(outlook.latencies()),
        outlook.events(),
        outlook.queues(),
        outlook.outcomes(),
        cost(outlook),
        new RunResult.Ledger(null, List.of()),
        deadLetters(outlook),
        problems(plan, outlook),
        List.of(),
        plan.traffic().parameters().stream().map(Results::parameter).toList());
  }

  private static RunResult.Meta meta(Plan plan, Outlook outlook) {
    return new RunResult.Meta(
        RunResult.Kind.FORECAST,
        Deployment.stack(plan.blueprint().template()),
        plan.profile().name(),
        plan.seed(),
        "0.1.0",
        "virtual time; calibrated by " + plan.calibration().origin(),
        plan.command(),
        plan.profile().compression(),
        outlook.seconds(),
        outlook.quietAfterSeconds(),
        0,
        outlook.sessions(),
        outlook.requests(),
        outlook.unexpected(),
        outlook.partial());
  }

  private static RunResult.FunctionFigures function(Outlook.Function function) {
    return new RunResult.FunctionFigures(
        function.name(),
        function.memoryMb(),
        function.invocations(),
        function.coldStarts(),
        function.timeouts(),
        function.mostEnvironments(),
        null,
        modelled(function.durations()));
  }

  static RunResult.Modelled modelled(LatencySummary summary) {
    return new RunResult.Modelled(
        millis(summary.p50Nanos()),
        millis(summary.p90Nanos()),
        millis(summary.p99Nanos()),
        AwsModel.SOURCE);
  }

  private static @Nullable Double millis(@Nullable Long nanos) {
    return nanos == null ? null : (Double) (nanos / 1e6);
  }

  /// The flow that most events belong to: what happened in at least half of its passages.
  private static RunResult.@Nullable Waterfall waterfall(List<LatencySummary> latencies) {
    LatencySummary first =
        latencies.stream()
            .filter(one -> one.scope() == Scope.FLOW && one.name().startsWith("→ "))
            .max(Comparator.comparingLong(LatencySummary::count))
            .orElse(null);
    if (first == null || first.p50Nanos() == null) {
      return null;
    }
    String start = first.name().substring(2);
    Map<Double, String> steps = new TreeMap<>();
    for (LatencySummary one : latencies) {
      Long median = one.p50Nanos();
      if (one.scope() == Scope.FLOW
          && median != null
          && one.count() >= MOSTLY * first.count()
          && (one.name().equals(first.name()) || one.name().startsWith(start + " → "))) {
        steps.put(median / 1e6, one.name().substring(one.name().indexOf("→ ") + 2));
      }
    }
    List<RunResult.Span> spans = new ArrayList<>();
    double before = 0;
    String last = start;
    for (Map.Entry<Double, String> step : steps.entrySet()) {
      spans.add(new RunResult.Span(step.getValue(), RunResult.SpanKind.BUS, before, step.getKey()));
      before = step.getKey();
      last = step.getValue();
    }
    return new RunResult.Waterfall(
        start + " → " + last, "medians of " + first.count() + " flows", spans);
  }

  private static RunResult.Cost cost(Outlook outlook) {
    Map<Usage, Long> usage = new EnumMap<>(Usage.class);
    usage.putAll(outlook.usage());
    usage.merge(Usage.SQS_STANDARD_REQUESTS, outlook.idlePolls(), Long::sum);
    Duration span = Duration.ofNanos((long) (outlook.quietAfterSeconds() * 1e9));
    if (span.isZero()) {
      return Costs.of(usage, outlook.completed(), "");
    }
    BigDecimal month = Bill.of(PriceListReader.own(), Projection.month(usage, span)).total();
    return Costs.of(
        usage,
        outlook.completed(),
        "at this rate %s USD a month (730 h)"
            .formatted(month.setScale(2, RoundingMode.HALF_UP).toPlainString()));
  }

  private static List<RunResult.DeadLetter> deadLetters(Outlook outlook) {
    List<RunResult.DeadLetter> letters = new ArrayList<>();
    outlook
        .deadLetters()
        .forEach(
            (queue, byFrom) ->
                byFrom.forEach(
                    (from, count) ->
                        letters.add(
                            new RunResult.DeadLetter(
                                queue, "given up by " + from, count, List.of()))));
    return letters;
  }

  private static List<String> problems(Plan plan, Outlook outlook) {
    List<String> problems = new ArrayList<>(outlook.problems());
    if (plan.calibration().exemplars().isEmpty()) {
      problems.add("The calibration has no events: the run that wrote it published none.");
    }
    return problems;
  }
}
