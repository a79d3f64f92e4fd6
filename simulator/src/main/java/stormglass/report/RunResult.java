package stormglass.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.latency.LatencySummary;
import stormglass.latency.TimeSeries;

/// Everything that a run, a load test or a forecast found out, ready to be shown.
///
/// Lists stand in the order in which they are to be shown.
///
/// @param latencies routes, hops and flows, as sandbox or forecast had them
/// @param functions one entry per function of the blueprint that was invoked
/// @param waterfall the order flow, hop after hop, or null where none was seen
/// @param events events accepted, counted by type
/// @param queues messages in queues, sampled by queue
/// @param outcomes what became of orders, by final state
/// @param parameters what the traffic rests on, with origins
public record RunResult(
    Meta meta,
    List<Latency> latencies,
    List<FunctionFigures> functions,
    @Nullable Waterfall waterfall,
    TimeSeries.Snapshot events,
    TimeSeries.Snapshot queues,
    SequencedMap<String, Long> outcomes,
    Cost cost,
    Ledger ledger,
    List<DeadLetter> deadLetters,
    List<String> problems,
    List<Unsupported> unsupported,
    List<TrafficParameter> parameters) {

  public RunResult {
    latencies = List.copyOf(latencies);
    functions = List.copyOf(functions);
    deadLetters = List.copyOf(deadLetters);
    problems = List.copyOf(problems);
    unsupported = List.copyOf(unsupported);
    parameters = List.copyOf(parameters);
  }

  /// What was done.
  ///
  /// @param kind what made the result
  /// @param blueprint the template's name
  /// @param version Stormglass's version
  /// @param machine what it ran on, as one would tell it
  /// @param command how to repeat it
  /// @param replaySeconds for how long sessions arrived
  /// @param elapsedSeconds until nothing was due any more
  /// @param warmUpSeconds for how long sessions arrived before the replay, kept apart
  /// @param partial true when it was stopped before its end
  public record Meta(
      Kind kind,
      String blueprint,
      String profile,
      long seed,
      String version,
      String machine,
      String command,
      double compression,
      double replaySeconds,
      double elapsedSeconds,
      double warmUpSeconds,
      long sessions,
      long requests,
      long unexpectedAnswers,
      boolean partial) {}

  /// What made a result.
  public enum Kind {
    /// The sandbox, in real time.
    RUN,
    /// A load test.
    LOAD,
    /// The forecast, in virtual time.
    FORECAST
  }

  /// A latency as it was measured, and as AWS is modelled to have it.
  ///
  /// @param aws null where nothing is modelled
  public record Latency(LatencySummary measured, @Nullable Modelled aws) {}

  /// A latency as AWS is modelled to have it.
  ///
  /// @param source where the figures come from, with their date
  public record Modelled(
      @Nullable Double p50Millis,
      @Nullable Double p90Millis,
      @Nullable Double p99Millis,
      String source) {}

  /// One function.
  ///
  /// @param sandbox durations of the handler here; null where there were none
  /// @param aws durations as AWS is modelled to have them; what a cost rests on
  public record FunctionFigures(
      String name,
      int memoryMb,
      long invocations,
      long coldStarts,
      long errors,
      long environments,
      @Nullable LatencySummary sandbox,
      @Nullable Modelled aws) {}

  /// One flow, step after step, on one axis of time.
  ///
  /// @param flow its name
  /// @param note which passage it shows, such as the median of how many
  public record Waterfall(String flow, String note, List<Span> spans) {
    public Waterfall {
      spans = List.copyOf(spans);
    }
  }

  /// One step of a flow.
  ///
  /// @param step what happens
  /// @param kind what does it
  public record Span(String step, SpanKind kind, double startMillis, double endMillis) {}

  /// What does a step of a flow.
  public enum SpanKind {
    HTTP,
    FUNCTION,
    STREAM,
    BUS,
    QUEUE
  }

  /// What it would have cost on AWS.
  ///
  /// @param priceNote region, source and date of the prices
  /// @param services dearest first
  /// @param completedOrders by how many the total is divided, or 0
  /// @param perOrderUsd null without completed orders
  public record Cost(
      String priceNote,
      List<ServiceCost> services,
      BigDecimal totalUsd,
      long completedOrders,
      @Nullable BigDecimal perOrderUsd) {
    public Cost {
      services = List.copyOf(services);
    }
  }

  /// One service's share.
  ///
  /// @param perOrderUsd null without completed orders
  public record ServiceCost(
      String service, BigDecimal usd, @Nullable BigDecimal perOrderUsd, List<BillLine> lines) {
    public ServiceCost {
      lines = List.copyOf(lines);
    }
  }

  /// One line of the bill.
  public record BillLine(String usage, String quantity, String unit, BigDecimal usd) {}

  /// Whether everything adds up.
  ///
  /// @param balanced null when nothing was checked
  public record Ledger(@Nullable Boolean balanced, List<LedgerRule> rules) {
    public Ledger {
      rules = List.copyOf(rules);
    }
  }

  /// One rule of the ledger.
  ///
  /// @param checked how many things were looked at
  /// @param violations what breaks it, by name; empty where it holds
  public record LedgerRule(String rule, long checked, List<String> violations) {
    public LedgerRule {
      violations = List.copyOf(violations);
    }
  }

  /// Messages that ended in a dead-letter queue for one reason.
  public record DeadLetter(String queue, String reason, long count, List<String> examples) {
    public DeadLetter {
      examples = List.copyOf(examples);
    }
  }

  /// A call that the sandbox does not support.
  public record Unsupported(String service, String operation, long count) {}

  /// A parameter of the traffic.
  ///
  /// @param assumption true when the origin is an assumption, false when it is a source
  public record TrafficParameter(String name, String value, boolean assumption, String origin) {}
}
