package stormglass.sandbox.bus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.stream.SequenceNumbers;
import stormglass.sandbox.kinesis.ShardIds;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.live.Payload.MessageAttribute;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Json;

/// How services word what they gave up: EventBridge keeps the event and adds attributes (user
/// guide, dead-letter queues), Lambda describes the records of a stream instead of keeping them
/// (developer guide, on-failure destinations of DynamoDB and Kinesis, all 2026-11).
public final class DeadLetters {

  /// The rule and target of a name that effects give.
  public record Origin(String ruleArn, String targetArn) {}

  private final Function<String, Optional<Origin>> origins;
  private final Account account;

  public DeadLetters(Function<String, Optional<Origin>> origins, Account account) {
    this.origins = origins;
    this.account = account;
  }

  /// The message for a payload that was given up.
  public Payload.Text word(DeadLetter letter, Payload payload) {
    return switch (payload) {
      case Payload.Text text -> event(letter, text);
      case Payload.Request request ->
          new Payload.Text(new String(request.json(), StandardCharsets.UTF_8), null);
      case Payload.Change change -> records(letter, change);
      case Payload.Datum datum -> records(letter, datum);
    };
  }

  private Payload.Text event(DeadLetter letter, Payload.Text text) {
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    Optional<Origin> origin = origins.apply(letter.from());
    if (origin.isEmpty()) {
      return text;
    }
    put(attributes, "RULE_ARN", origin.get().ruleArn());
    put(attributes, "TARGET_ARN", origin.get().targetArn());
    switch (letter.reason()) {
      case REFUSED -> put(attributes, "ERROR_CODE", "NO_RESOURCE");
      case RETRIES_EXHAUSTED -> {
        put(attributes, "ERROR_CODE", "TARGET_INVOCATION_ERROR");
        put(attributes, "EXHAUSTED_RETRY_CONDITION", "MaximumRetryAttempts");
      }
      case TOO_OLD -> {
        put(attributes, "ERROR_CODE", "TARGET_INVOCATION_ERROR");
        put(attributes, "EXHAUSTED_RETRY_CONDITION", "MaximumEventAgeInSeconds");
      }
    }
    put(attributes, "ERROR_MESSAGE", "The target did not take the event.");
    put(attributes, "RETRY_ATTEMPTS", Integer.toString(Math.max(0, letter.attempts() - 1)));
    return new Payload.Text(text.body(), attributes, text.eventId(), text.traceHeader());
  }

  private static void put(Map<String, MessageAttribute> to, String name, String value) {
    to.put(name, new MessageAttribute("String", value));
  }

  private Payload.Text records(DeadLetter letter, Payload.Change change) {
    Map<String, Object> batch = new LinkedHashMap<>();
    DeadLetter.Range range = letter.range();
    if (range != null) {
      batch.put("shardId", "shardId-%020d".formatted(range.shard()));
      batch.put("startSequenceNumber", SequenceNumbers.text(range.firstSequence()));
      batch.put("endSequenceNumber", SequenceNumbers.text(range.lastSequence()));
      batch.put("batchSize", range.records());
    }
    batch.put("streamArn", change.record().streamArn());
    return described(letter, change.record().at(), "DDBStreamBatchInfo", batch);
  }

  private Payload.Text records(DeadLetter letter, Payload.Datum datum) {
    Map<String, Object> batch = new LinkedHashMap<>();
    DeadLetter.Range range = letter.range();
    if (range != null) {
      int shard = range.shard();
      long span = range.lastAtNanos() - range.firstAtNanos();
      batch.put("shardId", ShardIds.of(shard));
      batch.put("startSequenceNumber", ShardIds.sequenceNumber(shard, range.firstSequence()));
      batch.put("endSequenceNumber", ShardIds.sequenceNumber(shard, range.lastSequence()));
      batch.put("approximateArrivalOfFirstRecord", datum.arrived().toString());
      batch.put("approximateArrivalOfLastRecord", datum.arrived().plusNanos(span).toString());
      batch.put("batchSize", range.records());
    }
    batch.put("streamArn", datum.streamArn());
    return described(letter, datum.arrived(), "KinesisBatchInfo", batch);
  }

  private Payload.Text described(
      DeadLetter letter, Instant at, String member, Map<String, Object> batch) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("functionArn", account.arn("lambda", "function:" + letter.from()));
    request.put(
        "condition",
        switch (letter.reason()) {
          case TOO_OLD -> "MaximumRecordAgeExceeded";
          case REFUSED, RETRIES_EXHAUSTED -> "RetryAttemptsExhausted";
        });
    request.put("approximateInvokeCount", letter.attempts());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestContext", request);
    body.put("version", "1.0");
    body.put("timestamp", at.toString());
    body.put(member, batch);
    return new Payload.Text(new String(Json.write(body), StandardCharsets.UTF_8), null);
  }
}
