package stormglass.meter;

/// A kind of billable unit, in the smallest whole unit that AWS counts or that sums without loss.
public enum Usage {
  /// Invocations of a function.
  LAMBDA_REQUESTS,
  /// Memory configured × billed time on arm64, in MB × ms; INIT is billed too.
  LAMBDA_ARM_MB_MS,
  /// Memory configured × billed time on x86_64, in MB × ms; INIT is billed too.
  LAMBDA_X86_MB_MS,
  /// Custom events accepted by PutEvents, in chunks of 64 KB.
  EVENTBRIDGE_CUSTOM_EVENT_CHUNKS,
  /// Requests to standard queues, in chunks of 64 KB; empty receives count.
  SQS_STANDARD_REQUESTS,
  /// Requests to FIFO queues, in chunks of 64 KB.
  SQS_FIFO_REQUESTS,
  /// On-demand write request units: 1 KB each, twice that in a transaction.
  DYNAMODB_WRITE_UNITS,
  /// On-demand read request units in halves: an eventually consistent read of 4 KB is one half.
  DYNAMODB_READ_HALF_UNITS,
  /// GetRecords calls on table streams; those of Lambda's own mappings are free and not counted.
  DYNAMODB_STREAM_READS,
  /// Requests to an HTTP API, in units of 512 KB.
  HTTP_API_REQUESTS,
  /// Time of a data stream on demand, in ms.
  KINESIS_STREAM_MILLIS,
  /// What comes into data streams on demand, each record rounded up to 1 KB.
  KINESIS_IN_KILOBYTES,
  /// What goes out of data streams on demand, each record rounded up to 1 KB.
  KINESIS_OUT_KILOBYTES,
  /// Time of a provisioned shard of a data stream, in ms.
  KINESIS_SHARD_MILLIS,
  /// Records put into provisioned data streams, in units of 25 KB each.
  KINESIS_PUT_UNITS,
  /// Bytes ingested by CloudWatch Logs from functions.
  LAMBDA_LOG_BYTES
}
