package stormglass.calibration;

import java.util.List;
import stormglass.calibration.Quantiles.Point;

/// How long something takes on AWS, as others have measured it, with source and date.
///
/// "assumption" as a source says that no published distribution was found; RATIONALE.md says why
/// this one.
public enum Delay {
  /// From PutEvents to a target.
  BUS(
      Quantiles.of(
          List.of(
              new Point(0.1, 113), new Point(0.5, 148), new Point(0.9, 241), new Point(0.99, 387))),
      Source.BITE_SIZED,
      "2023-02"),
  /// From a message's arrival in a standard queue to the function that a mapping feeds.
  QUEUE(
      Quantiles.of(
          List.of(
              new Point(0.1, 13.7),
              new Point(0.5, 16.2),
              new Point(0.9, 33.8),
              new Point(0.99, 105))),
      Source.BITE_SIZED,
      "2022-09"),
  /// From a change of an item to the function that a mapping feeds.
  STREAM(
      Quantiles.of(
          List.of(
              new Point(0.1, 118), new Point(0.5, 213), new Point(0.9, 341), new Point(0.99, 552))),
      Source.BITE_SIZED,
      "2022-09"),
  /// From a record's arrival in a data stream to the function that a mapping feeds, without
  /// enhanced fan-out.
  DATA_STREAM(
      Quantiles.of(
          List.of(
              new Point(0.1, 267),
              new Point(0.5, 627),
              new Point(0.9, 965),
              new Point(0.99, 1580))),
      Source.BITE_SIZED,
      "2022-09"),
  /// INIT of a small java25 function on arm64; it does not depend on its memory.
  INIT(
      Quantiles.of(
          List.of(
              new Point(0.5, 196.1),
              new Point(0.9, 227.5),
              new Point(0.95, 329),
              new Point(0.99, 432))),
      "maxday/lambda-perf, java25 arm64 1024 MB, 780 cold starts from May to August",
      "2026-08"),
  /// One call to DynamoDB.
  DYNAMODB_CALL(
      Quantiles.of(4, 7, 17.5),
      "upper bounds from warm handlers with one call,"
          + " aws-samples/serverless-java-frameworks-samples",
      "2026-11"),
  /// One PutEvents call.
  EVENTBRIDGE_CALL(Quantiles.of(8, 14, 35), Source.ASSUMPTION, "2026-11"),
  /// One call to any other service.
  OTHER_CALL(Quantiles.of(8, 14, 35), Source.ASSUMPTION, "2026-11"),
  /// What API Gateway adds to its integration.
  HTTP_API(Quantiles.of(10, 18, 30), Source.ASSUMPTION, "2026-11");

  private static final class Source {
    static final String BITE_SIZED =
        "bitesizedserverless.com, serverless messaging latency compared, eu-west-1, 1,024 messages";
    static final String ASSUMPTION = "assumption";
  }

  private final Quantiles millis;
  private final String source;
  private final String date;

  Delay(Quantiles millis, String source, String date) {
    this.millis = millis;
    this.source = source;
    this.date = date;
  }

  /// The distribution, in milliseconds.
  public Quantiles millis() {
    return millis;
  }

  /// Where it was read.
  public String source() {
    return source;
  }

  /// When it was measured, or read where that is not known, as year and month.
  public String date() {
    return date;
  }

  /// The delay of a call to a service.
  ///
  /// @param service its signing name
  public static Delay ofCall(String service) {
    return switch (service) {
      case "dynamodb" -> DYNAMODB_CALL;
      case "events" -> EVENTBRIDGE_CALL;
      default -> OTHER_CALL;
    };
  }
}
