package stormglass.cloud.limits;

/// A limit or a default of a service, with where it was read and when. Times are in seconds.
///
/// "assumption" as a source says that AWS documents no value; RATIONALE.md says why this one.
public enum Limit {
  HTTP_REQUEST_BURST(5_000, "requests", Source.API_GATEWAY_QUOTAS),
  HTTP_REQUESTS_PER_SECOND(10_000, "requests/s", Source.API_GATEWAY_QUOTAS),

  PUT_EVENTS_PER_SECOND(10_000, "requests/s", Source.EVENTBRIDGE_QUOTAS),
  TARGET_INVOCATIONS_PER_SECOND(18_750, "deliveries/s", Source.EVENTBRIDGE_QUOTAS),
  PUT_EVENTS_ENTRIES(10, "entries", Source.EVENTBRIDGE_PUT),
  PUT_EVENTS_BYTES(1_048_576, "bytes", Source.EVENTBRIDGE_PUT),
  RULES_PER_BUS(300, "rules", Source.EVENTBRIDGE_QUOTAS),
  TARGETS_PER_RULE(5, "targets", Source.EVENTBRIDGE_QUOTAS),
  PATTERN_CHARACTERS(2_048, "characters", Source.EVENTBRIDGE_QUOTAS),
  WILDCARD_COMPLEXITY(10, "states", Source.WILDCARDS),
  DELIVERY_BACKOFF_FIRST(1, "s", Source.ASSUMPTION),
  DELIVERY_BACKOFF_MOST(640, "s", Source.ASSUMPTION),

  QUEUE_IN_FLIGHT(120_000, "messages", Source.SQS_QUOTAS),
  QUEUE_MESSAGE_BYTES(1_048_576, "bytes", Source.SQS_QUOTAS),
  QUEUE_RECEIVE_BATCH(10, "messages", Source.SQS_QUOTAS),

  CONCURRENCY(1_000, "environments", Source.LAMBDA_QUOTAS),
  SCALING_BURST(1_000, "environments", Source.LAMBDA_SCALING),
  SCALING_PER_SECOND(100, "environments/s", Source.LAMBDA_SCALING),
  REQUESTS_PER_CONCURRENCY(10, "requests/s", Source.LAMBDA_QUOTAS),
  KEEP_ALIVE_LEAST(300, "s", Source.KEEP_ALIVE),
  KEEP_ALIVE_MOST(420, "s", Source.KEEP_ALIVE),
  ASYNC_FIRST_RETRY(60, "s", Source.LAMBDA_ASYNC),
  ASYNC_SECOND_RETRY(120, "s", Source.LAMBDA_ASYNC),
  ASYNC_THROTTLE_BACKOFF_FIRST(1, "s", Source.LAMBDA_ASYNC),
  ASYNC_THROTTLE_BACKOFF_MOST(300, "s", Source.LAMBDA_ASYNC),

  MAPPING_BATCHES_AT_START(5, "batches", Source.LAMBDA_SQS_SCALING),
  MAPPING_BATCHES_PER_MINUTE(300, "batches/min", Source.LAMBDA_SQS_SCALING),
  MAPPING_BATCHES_MOST(1_250, "batches", Source.LAMBDA_SQS_SCALING),
  MAPPING_BATCHES_LEAST(2, "batches", Source.LAMBDA_SQS_SCALING),
  MAPPING_THROTTLE_BACKOFF_FIRST(1, "s", Source.ASSUMPTION),
  MAPPING_THROTTLE_BACKOFF_MOST(60, "s", Source.ASSUMPTION),
  STREAM_RETRY_BACKOFF_FIRST(1, "s", Source.ASSUMPTION),
  STREAM_RETRY_BACKOFF_MOST(60, "s", Source.ASSUMPTION),

  STREAM_RETENTION(86_400, "s", Source.DYNAMODB_STREAMS),

  KINESIS_ON_DEMAND_SHARDS(4, "shards", Source.KINESIS_QUOTAS),
  KINESIS_SHARD_RECORDS_PER_SECOND(1_000, "records/s", Source.KINESIS_QUOTAS),
  KINESIS_SHARD_BYTES_PER_SECOND(1_048_576, "bytes/s", Source.KINESIS_QUOTAS),
  KINESIS_SHARD_READS_PER_SECOND(5, "requests/s", Source.KINESIS_QUOTAS),
  KINESIS_SHARD_READ_BYTES_PER_SECOND(2_097_152, "bytes/s", Source.KINESIS_QUOTAS),
  KINESIS_RECORD_BYTES(10_485_760, "bytes", Source.KINESIS_QUOTAS),
  KINESIS_PUT_RECORDS(500, "records", Source.KINESIS_QUOTAS),
  KINESIS_PUT_BYTES(10_485_760, "bytes", Source.KINESIS_QUOTAS),
  KINESIS_READ_RECORDS(10_000, "records", Source.KINESIS_QUOTAS),
  KINESIS_READ_BYTES(10_485_760, "bytes", Source.KINESIS_QUOTAS);

  private enum Source {
    API_GATEWAY_QUOTAS("API Gateway developer guide, quotas", "2026-11"),
    EVENTBRIDGE_QUOTAS("EventBridge user guide, quotas (us-east-1)", "2026-11"),
    EVENTBRIDGE_PUT("EventBridge API reference, PutEvents", "2026-11"),
    WILDCARDS("AWS-validated pattern cases: rejected at complexity 11, accepted to 7", "2026-11"),
    SQS_QUOTAS("SQS developer guide, quotas", "2026-11"),
    LAMBDA_QUOTAS("Lambda developer guide, quotas", "2026-11"),
    LAMBDA_SCALING("Lambda developer guide, scaling behavior", "2026-11"),
    LAMBDA_ASYNC("Lambda developer guide, asynchronous invocation error handling", "2026-11"),
    LAMBDA_SQS_SCALING("Lambda developer guide, SQS scaling", "2026-11"),
    KEEP_ALIVE("mikhail.io, cold starts on AWS: intervals (measured 2021)", "2026-11"),
    DYNAMODB_STREAMS("DynamoDB developer guide, streams", "2026-11"),
    KINESIS_QUOTAS("Kinesis Data Streams developer guide, quotas and limits", "2026-11"),
    ASSUMPTION("assumption", "2026-11");

    private final String title;
    private final String read;

    Source(String title, String read) {
      this.title = title;
      this.read = read;
    }
  }

  private final long standard;
  private final String unit;
  private final Source source;

  Limit(long standard, String unit, Source source) {
    this.standard = standard;
    this.unit = unit;
    this.source = source;
  }

  /// The value that holds unless a run says otherwise, in [#unit].
  public long standard() {
    return standard;
  }

  /// What the value counts.
  public String unit() {
    return unit;
  }

  /// Where the value was read; "assumption" where AWS documents none.
  public String source() {
    return source.title;
  }

  /// When the value was read, as year and month.
  public String read() {
    return source.read;
  }
}
