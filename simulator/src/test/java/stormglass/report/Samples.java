package stormglass.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;
import stormglass.latency.TimeSeries;

/// Results made up for tests.
final class Samples {

  private static final long SECOND = 1_000_000_000;
  private static final double[] DAY = {
    37, 64, 88, 115, 131, 136, 143, 155, 157, 153, 151, 144, 144, 150, 149, 133, 20, 4, 1
  };

  private Samples() {}

  /// A run like those of the shop.
  static RunResult run() {
    return new RunResult(
        meta(RunResult.Kind.RUN, false),
        latencies(),
        List.of(
            function("PlaceOrder", 1180, 3, 2.1, 11.4),
            function("InventoryPolicies", 640, 4, 3.9, 18.2),
            function("OrderingRelay", 2140, 1, 1.4, 9.9),
            new RunResult.FunctionFigures("Restock", 512, 12, 1, 0, 1, null, null)),
        waterfall(),
        events(),
        queues(),
        outcomes(),
        cost(),
        new RunResult.Ledger(
            true,
            List.of(
                new RunResult.LedgerRule(
                    "Every order has exactly one final state", 1160, List.of()),
                new RunResult.LedgerRule("Stock is conserved and never negative", 100, List.of()),
                new RunResult.LedgerRule("Money captured fits the orders", 1160, List.of()))),
        List.of(),
        List.of(),
        List.of(),
        parameters());
  }

  /// A run in which little went well, with names that try to be markup.
  static RunResult brokenRun() {
    RunResult good = run();
    return new RunResult(
        meta(RunResult.Kind.RUN, true),
        List.of(
            new RunResult.Latency(
                new LatencySummary(
                    Scope.ROUTE,
                    "GET /<script>alert('x')</script>",
                    12,
                    12,
                    0,
                    null,
                    null,
                    null,
                    null,
                    30_000 * 1_000_000L),
                null)),
        List.of(),
        null,
        new TimeSeries.Snapshot(SECOND, new TreeMap<>(), new TreeMap<>()),
        new TimeSeries.Snapshot(SECOND, new TreeMap<>(), new TreeMap<>()),
        new LinkedHashMap<>(),
        new RunResult.Cost("us-east-1", List.of(), BigDecimal.ZERO, 0, null),
        new RunResult.Ledger(
            false,
            List.of(
                new RunResult.LedgerRule(
                    "Every order has exactly one final state", 2, List.of("o-1", "o-2 & \"co\"")))),
        List.of(
            new RunResult.DeadLetter(
                "InventoryDeadLetters", "the handler threw", 2, List.of("OrderPlaced o-1"))),
        List.of("The disk is full: result.json was not written."),
        List.of(new RunResult.Unsupported("dynamodb", "ExecuteStatement", 3)),
        good.parameters());
  }

  private static RunResult.Meta meta(RunResult.Kind kind, boolean partial) {
    return new RunResult.Meta(
        kind,
        "shop",
        "saturday",
        5,
        "0.1.0",
        "2 processors, 8 GB, JDK 25",
        "./stormglass run --profile saturday --seed 5",
        3600,
        16,
        19.2,
        2,
        21_114,
        46_208,
        0,
        partial);
  }

  private static List<RunResult.Latency> latencies() {
    String hop = "Bite-Sized Serverless, eu-west-1, 1,024 messages, September 2022";
    List<RunResult.Latency> all = new ArrayList<>();
    all.add(latency(Scope.ROUTE, "GET /api/products", 4210, 0, 1.4, null));
    all.add(latency(Scope.ROUTE, "GET /api/products/{productId}", 38_012, 0, .62, null));
    all.add(latency(Scope.ROUTE, "GET /api/user/{username}", 1411, 0, .7, null));
    all.add(latency(Scope.ROUTE, "POST /api/orders", 1172, 3, 2.2, null));
    all.add(latency(Scope.ROUTE, "GET /api/orders/{orderId}", 1533, 0, .66, null));
    all.add(latency(Scope.ROUTE, "DELETE /api/orders/{orderId}", 58, 0, 1.9, null));
    all.add(
        latency(Scope.HOP, "OrderingTable → OrderingRelay", 3404, 0, .8, aws(213, 341, 552, hop)));
    all.add(
        latency(Scope.HOP, "OrderPlaced → InventoryQueue", 1160, 0, .11, aws(148, 241, 387, hop)));
    all.add(
        latency(
            Scope.HOP,
            "InventoryQueue → InventoryPolicies",
            3411,
            0,
            .4,
            aws(16.2, 33.8, 105, hop)));
    all.add(latency(Scope.FLOW, "placed → confirmed", 1052, 0, 9.2, null));
    return all;
  }

  private static RunResult.Modelled aws(double p50, double p90, double p99, String source) {
    return new RunResult.Modelled(p50, p90, p99, source);
  }

  private static RunResult.Latency latency(
      Scope scope,
      String name,
      long count,
      long errors,
      double p50Millis,
      RunResult.@Nullable Modelled aws) {
    long p50 = (long) (p50Millis * 1_000_000);
    return new RunResult.Latency(
        new LatencySummary(
            scope,
            name,
            count,
            errors,
            count / 9,
            p50,
            count < 100 ? null : (Long) (p50 * 23 / 10),
            count < 1000 ? null : (Long) (p50 * 9),
            count < 10_000 ? null : (Long) (p50 * 31),
            p50 * 60),
        aws);
  }

  private static RunResult.FunctionFigures function(
      String name, long invocations, long environments, double p50, double p99) {
    return new RunResult.FunctionFigures(
        name,
        1024,
        invocations,
        environments,
        0,
        environments,
        latency(Scope.HOP, name, invocations, 0, p50 / 4, null).measured(),
        aws(p50, p50 * 1.7, p99, "modelled: calibration and java25 on arm64"));
  }

  private static RunResult.Waterfall waterfall() {
    return new RunResult.Waterfall(
        "placed → confirmed",
        "the median of 1,052 orders",
        List.of(
            new RunResult.Span("POST /api/orders", RunResult.SpanKind.HTTP, 0, 2.2),
            new RunResult.Span("PlaceOrder", RunResult.SpanKind.FUNCTION, .3, 1.9),
            new RunResult.Span("OrderingTable", RunResult.SpanKind.STREAM, 1.7, 2.1),
            new RunResult.Span("OrderingRelay", RunResult.SpanKind.FUNCTION, 2.1, 2.9),
            new RunResult.Span("OrderPlaced", RunResult.SpanKind.BUS, 2.8, 2.95),
            new RunResult.Span("InventoryQueue", RunResult.SpanKind.QUEUE, 2.95, 3.3),
            new RunResult.Span("InventoryPolicies", RunResult.SpanKind.FUNCTION, 3.3, 5.1),
            new RunResult.Span("StockReserved", RunResult.SpanKind.BUS, 5.3, 5.5),
            new RunResult.Span("PaymentPolicies", RunResult.SpanKind.FUNCTION, 5.8, 7.2),
            new RunResult.Span("OrderPolicies", RunResult.SpanKind.FUNCTION, 7.9, 9.2)));
  }

  private static TimeSeries.Snapshot events() {
    SortedMap<String, List<Long>> counts = new TreeMap<>();
    String[] types = {
      "OrderPlaced",
      "OrderConfirmed",
      "OrderRejected",
      "OrderCancelled",
      "StockReserved",
      "StockReservationFailed",
      "StockReleased",
      "StockLow",
      "StockReplenished",
      "PaymentAuthorized",
      "PaymentDeclined",
      "PaymentCaptured",
      "PaymentRefunded"
    };
    double[] shares = {.6, .55, .03, .03, .58, .012, .05, .01, .09, .55, .02, .54, .03};
    for (int t = 0; t < types.length; t++) {
      List<Long> values = new ArrayList<>();
      for (int i = 0; i < DAY.length; i++) {
        values.add(Math.round(DAY[i] * shares[t] * (1 + .3 * Math.sin(i * 2.1 + t))));
      }
      counts.put(types[t], values);
    }
    return new TimeSeries.Snapshot(SECOND, counts, new TreeMap<>());
  }

  private static TimeSeries.Snapshot queues() {
    SortedMap<String, List<Long>> levels = new TreeMap<>();
    String[] names = {"InventoryQueue", "OrderingQueue", "PaymentsQueue"};
    for (int q = 0; q < names.length; q++) {
      List<Long> values = new ArrayList<>();
      for (int i = 0; i < DAY.length; i++) {
        values.add(Math.round(Math.max(0, (DAY[i] - 100) * (q + 1) * .7 * Math.sin(i + q))));
      }
      levels.put(names[q], values);
    }
    levels.put("CustomerOrdersQueue", DAY_OF_NOTHING);
    return new TimeSeries.Snapshot(SECOND, new TreeMap<>(), levels);
  }

  private static final List<Long> DAY_OF_NOTHING = java.util.Collections.nCopies(DAY.length, 0L);

  private static SequencedMap<String, Long> outcomes() {
    SequencedMap<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("confirmed", 1052L);
    outcomes.put("rejected", 61L);
    outcomes.put("cancelled", 47L);
    return outcomes;
  }

  private static RunResult.Cost cost() {
    return new RunResult.Cost(
        "us-east-1, list prices read on 2026-09-06, free tiers not taken off.",
        List.of(
            service("API Gateway", "0.046208", "HTTP API requests", "46,208", "requests"),
            service("DynamoDB", "0.0214381", "On-demand writes", "29,020", "WRU"),
            service("Lambda", "0.0191604", "arm64 duration", "612,400", "MB-s"),
            service("EventBridge", "0.0058", "Custom events", "5,800", "64 KB chunks"),
            service("CloudWatch Logs", "0.0041", "Ingestion", "8,200,000", "bytes"),
            service("SQS", "0.00388", "Standard requests", "9,700", "requests")),
        new BigDecimal("0.1005865"),
        1160,
        new BigDecimal("0.0000867125"));
  }

  private static RunResult.ServiceCost service(
      String name, String usd, String usage, String quantity, String unit) {
    BigDecimal dollars = new BigDecimal(usd);
    return new RunResult.ServiceCost(
        name,
        dollars,
        dollars.divide(BigDecimal.valueOf(1160), java.math.MathContext.DECIMAL32),
        List.of(new RunResult.BillLine(usage, quantity, unit, dollars)));
  }

  private static List<RunResult.TrafficParameter> parameters() {
    return List.of(
        new RunResult.TrafficParameter("productSkew", "0.8", false, "Breslau 1999"),
        new RunResult.TrafficParameter("basketMean", "1.8", true, "one and some more"));
  }
}
