package stormglass.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Deployment;
import stormglass.blueprint.LambdaFunction;
import stormglass.latency.LatencySummary;
import stormglass.ledger.Audit;
import stormglass.report.RunResult;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.observation.Observation;
import stormglass.traffic.Parameter;
import stormglass.traffic.http.HttpDriver;

/// Puts together what a run found out.
final class Results {

  private static final int MOST_EXAMPLES = 5;

  private final RunResult.Kind kind;
  private final Run.Plan plan;
  private final Blueprint blueprint;
  private final Measurements measurements;
  private final Sandbox sandbox;

  Results(
      RunResult.Kind kind,
      Run.Plan plan,
      Blueprint blueprint,
      Measurements measurements,
      Sandbox sandbox) {
    this.kind = kind;
    this.plan = plan;
    this.blueprint = blueprint;
    this.measurements = measurements;
    this.sandbox = sandbox;
  }

  RunResult of(
      HttpDriver.Result replayed,
      Sandbox.Settled settled,
      List<LatencySummary> latencies,
      Flows flows,
      Stage.Closed closed) {
    Audit audit = closed.audit();
    OnAws onAws = closed.onAws();
    return new RunResult(
        meta(replayed),
        onAws.beside(latencies),
        functions(onAws),
        waterfall(flows.mostFrequent()),
        measurements.events(),
        measurements.queues(),
        audit.outcomes(),
        cost(audit.completed(), onAws),
        ledger(audit),
        deadLetters(),
        problems(settled),
        unsupported(),
        plan.traffic().parameters().stream().map(Results::parameter).toList());
  }

  private RunResult.Meta meta(HttpDriver.Result replayed) {
    return new RunResult.Meta(
        kind,
        Deployment.stack(plan.template()),
        plan.profile().name(),
        plan.seed(),
        "0.1.0",
        Machine.describe(),
        plan.command(),
        plan.profile().compression(),
        plan.profile().replaySeconds(),
        sandbox.nowNanos() / 1e9,
        plan.profile().warmUpSeconds(),
        replayed.sessions(),
        replayed.requests(),
        replayed.unexpected(),
        replayed.partial());
  }

  private List<RunResult.FunctionFigures> functions(OnAws onAws) {
    Map<String, LatencySummary> durations =
        measurements.durations().stream()
            .collect(Collectors.toMap(LatencySummary::name, Function.identity()));
    List<RunResult.FunctionFigures> figures = new ArrayList<>();
    measurements
        .functions()
        .forEach(
            (name, counts) -> {
              int memoryMb =
                  blueprint
                      .find(LambdaFunction.class, name)
                      .map(LambdaFunction::memoryMb)
                      .orElse(0);
              figures.add(
                  new RunResult.FunctionFigures(
                      name,
                      memoryMb,
                      counts.invocations.sum(),
                      counts.coldStarts.sum(),
                      counts.errors.sum(),
                      counts.coldStarts.sum(),
                      durations.get(name),
                      onAws.function(name)));
            });
    return figures;
  }

  private static RunResult.@Nullable Waterfall waterfall(SequencedMap<String, Double> medians) {
    if (medians.isEmpty()) {
      return null;
    }
    List<RunResult.Span> spans = new ArrayList<>();
    double before = 0;
    for (Map.Entry<String, Double> step : medians.entrySet()) {
      spans.add(new RunResult.Span(step.getKey(), RunResult.SpanKind.BUS, before, step.getValue()));
      before = step.getValue();
    }
    return new RunResult.Waterfall(
        medians.firstEntry().getKey() + " → " + medians.lastEntry().getKey(),
        "medians of the most frequent flow",
        spans);
  }

  private RunResult.Cost cost(long completed, OnAws onAws) {
    Map<String, Long> ran = new TreeMap<>();
    measurements.functions().forEach((name, counts) -> ran.put(name, counts.invocations.sum()));
    return Costs.of(onAws.usage(sandbox.meter().totals(), ran), completed, OnAws.note());
  }

  private static RunResult.Ledger ledger(Audit audit) {
    return new RunResult.Ledger(
        audit.balanced(),
        audit.findings().stream()
            .map(
                finding ->
                    new RunResult.LedgerRule(
                        finding.rule(), finding.checked(), finding.violations()))
            .toList());
  }

  private List<RunResult.DeadLetter> deadLetters() {
    Map<String, List<Observation.DeadLettered>> byPlace = new TreeMap<>();
    measurements
        .deadLetters()
        .forEach(
            letter ->
                byPlace
                    .computeIfAbsent(
                        letter.queue() + "\n" + letter.from(), place -> new ArrayList<>())
                    .add(letter));
    return byPlace.values().stream()
        .map(
            alike ->
                new RunResult.DeadLetter(
                    alike.getFirst().queue(),
                    "given up by " + alike.getFirst().from(),
                    alike.size(),
                    alike.stream()
                        .limit(MOST_EXAMPLES)
                        .map(letter -> String.valueOf(letter.eventId()))
                        .toList()))
        .toList();
  }

  private List<String> problems(Sandbox.Settled settled) {
    List<String> problems = new ArrayList<>();
    settled.due().forEach(due -> problems.add("Still due at the end: " + due));
    Map<String, Long> drops = new TreeMap<>();
    measurements
        .drops()
        .forEach(drop -> drops.merge(drop.from() + ": " + drop.reason(), 1L, Long::sum));
    drops.forEach((drop, count) -> problems.add("Dropped " + count + " by " + drop));
    return problems;
  }

  private List<RunResult.Unsupported> unsupported() {
    List<RunResult.Unsupported> calls = new ArrayList<>();
    measurements
        .unsupported()
        .forEach(
            (call, count) -> {
              int space = call.indexOf(' ');
              calls.add(
                  new RunResult.Unsupported(
                      call.substring(0, space), call.substring(space + 1), count));
            });
    return calls;
  }

  static RunResult.TrafficParameter parameter(Parameter parameter) {
    String value =
        switch (parameter.value()) {
          case Parameter.Value.Amount amount -> plain(amount.value());
          case Parameter.Value.Weights weights -> {
            Map<String, String> shown = new LinkedHashMap<>();
            weights.byName().forEach((name, weight) -> shown.put(name, plain(weight)));
            yield shown.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
          }
        };
    return new RunResult.TrafficParameter(
        parameter.name(),
        value,
        parameter.origin() instanceof Parameter.Origin.Assumption,
        parameter.origin().text());
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
