package stormglass.blueprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads event source mappings.
final class MappingReaders {

  private static final int MAX_FILTERS = 5;

  private enum Start {
    LATEST,
    TRIM_HORIZON
  }

  private enum DataStart {
    LATEST,
    TRIM_HORIZON,
    AT_TIMESTAMP
  }

  private MappingReaders() {}

  static Resource mapping(Element e) {
    Properties p = e.properties();
    String source = p.required("EventSourceArn");
    return mapping(e, source, FunctionReaders.arn(e, p.required("FunctionName")));
  }

  /// What a mapping of CloudFormation and an event of a SAM function have in common.
  static Resource mapping(Element e, String source, String functionArn) {
    Properties p = e.properties();
    boolean queue = source.startsWith("arn:aws:sqs:");
    boolean stream =
        source.startsWith("arn:aws:kinesis:")
            || (source.startsWith("arn:aws:dynamodb:") && source.contains("/stream/"));
    if (!queue && !stream && !source.isEmpty()) {
      return ResourceReader.notRun(e, "mapping from '" + source + "'");
    }
    p.accept("MetricsConfig", "KmsKeyArn", "Tags", "LoggingConfig");
    p.notHonoured("ProvisionedPollerConfig", "pollers scale as without it.");
    Mapping mapping =
        new Mapping(
            e.id(),
            e.where(),
            queue ? fromQueue(source, p) : fromStream(source, p),
            functionArn,
            p.flag("Enabled", true),
            p.whole("BatchSize", queue ? 10 : 100, 1, 10_000),
            p.whole("MaximumBatchingWindowInSeconds", 0, 0, 300),
            filters(e, p.part("FilterCriteria")),
            reportsFailures(p));
    if (queue && mapping.batchSize() > 10 && mapping.batchWindowSeconds() == 0) {
      p.report("BatchSize", TemplateProblem.BATCH_NEEDS_WINDOW, e.id(), mapping.batchSize());
    }
    p.close();
    return mapping;
  }

  private static boolean reportsFailures(Properties p) {
    List<String> types = p.texts("FunctionResponseTypes");
    for (String type : types) {
      if (!type.equals("ReportBatchItemFailures")) {
        p.report(
            "FunctionResponseTypes",
            TemplateProblem.NOT_A_CHOICE,
            p.path("FunctionResponseTypes"),
            type,
            "ReportBatchItemFailures");
      }
    }
    return !types.isEmpty();
  }

  private static List<String> filters(Element e, @Nullable Properties p) {
    List<String> filters = new ArrayList<>();
    if (p == null) {
      return filters;
    }
    for (Properties filter : p.parts("Filters")) {
      if (!filter.has("Pattern")) {
        filter.missing("Pattern");
      }
      filters.add(Patterns.read(filter, "Pattern"));
      filter.close();
    }
    if (filters.size() > MAX_FILTERS) {
      p.report("Filters", TemplateProblem.TOO_MANY, e.id(), filters.size(), MAX_FILTERS);
    }
    p.close();
    return filters;
  }

  private static Mapping.Source fromQueue(String arn, Properties p) {
    Properties scaling = p.part("ScalingConfig");
    Integer most = scaling == null ? null : scaling.whole("MaximumConcurrency", 2, 1_000);
    if (scaling != null) {
      scaling.close();
    }
    return new Mapping.Source.FromQueue(arn, most);
  }

  private static Mapping.Source fromStream(String arn, Properties p) {
    if (!p.has("StartingPosition")) {
      p.missing("StartingPosition");
    }
    p.notHonoured("TumblingWindowInSeconds", "batches carry no state.");
    return new Mapping.Source.FromStream(
        arn,
        arn.startsWith("arn:aws:kinesis:") ? dataStart(p) : start(p),
        p.whole("ParallelizationFactor", 1, 1, 10),
        p.whole("MaximumRetryAttempts", -1, -1, 10_000),
        age(p),
        p.flag("BisectBatchOnFunctionError", false),
        onFailure(p.part("DestinationConfig")));
  }

  private static Mapping.Start start(Properties p) {
    return p.choice("StartingPosition", Start.class) == Start.TRIM_HORIZON
        ? new Mapping.Start.Horizon()
        : new Mapping.Start.Latest();
  }

  private static Mapping.Start dataStart(Properties p) {
    DataStart start = p.choice("StartingPosition", DataStart.class);
    String seconds = p.text("StartingPositionTimestamp");
    if (start != DataStart.AT_TIMESTAMP) {
      return start == DataStart.TRIM_HORIZON
          ? new Mapping.Start.Horizon()
          : new Mapping.Start.Latest();
    }
    if (seconds == null) {
      p.missing("StartingPositionTimestamp");
      return new Mapping.Start.Horizon();
    }
    try {
      BigDecimal millis = new BigDecimal(seconds).movePointRight(3);
      return new Mapping.Start.At(Instant.ofEpochMilli(millis.longValueExact()));
    } catch (ArithmeticException | NumberFormatException notSeconds) {
      p.report(
          "StartingPositionTimestamp",
          TemplateProblem.NOT_A_CHOICE,
          p.path("StartingPositionTimestamp"),
          seconds,
          "seconds since 1970, with at most three decimals");
      return new Mapping.Start.Horizon();
    }
  }

  /// -1, or at least a minute.
  private static int age(Properties p) {
    int age = p.whole("MaximumRecordAgeInSeconds", -1, -1, 604_800);
    if (age != -1 && age < 60) {
      p.report(
          "MaximumRecordAgeInSeconds",
          TemplateProblem.OUT_OF_RANGE,
          p.path("MaximumRecordAgeInSeconds"),
          age,
          60,
          604_800);
    }
    return age;
  }

  private static @Nullable String onFailure(@Nullable Properties p) {
    Destinations destinations = Destinations.of(p);
    return destinations.onFailureArn();
  }
}
