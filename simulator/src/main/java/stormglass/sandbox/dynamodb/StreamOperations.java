package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.dynamodb.Structure.Shape;

/// ListStreams, DescribeStream, GetShardIterator and GetRecords. A stream has one shard, which
/// never closes; its iterators do not expire.
final class StreamOperations {

  private enum IteratorType {
    TRIM_HORIZON,
    LATEST,
    AT_SEQUENCE_NUMBER,
    AFTER_SEQUENCE_NUMBER
  }

  private static final int MOST_RECORDS = 1_000;
  private static final int MOST_STREAMS = 100;

  private static final Member<String> TABLE_NAME =
      Member.optional("TableName", Forms.text(1, 1024));
  private static final Member<String> ARN = Member.required("StreamArn", Forms.text(37, 1024));
  private static final Member<String> SHARD = Member.required("ShardId", Forms.text(28, 65));
  private static final Member<IteratorType> TYPE =
      Member.required("ShardIteratorType", Forms.choice(IteratorType.class));
  private static final Member<String> SEQUENCE =
      Member.optional("SequenceNumber", Forms.text(21, 40));
  private static final Member<String> ITERATOR =
      Member.required("ShardIterator", Forms.text(1, 2048));
  private static final Member<Integer> LIMIT =
      Member.optional("Limit", Forms.integer(1, MOST_RECORDS));
  private static final Member<Integer> STREAM_LIMIT =
      Member.optional("Limit", Forms.integer(1, MOST_STREAMS));
  private static final Member<String> START_ARN =
      Member.optional("ExclusiveStartStreamArn", Forms.text(37, 1024));

  static final Shape LIST = Shape.of(TABLE_NAME, STREAM_LIMIT, START_ARN);
  static final Shape DESCRIBE = Shape.of(ARN);
  static final Shape GET_ITERATOR = Shape.of(ARN, SHARD, TYPE, SEQUENCE);
  static final Shape GET_RECORDS = Shape.of(ITERATOR, LIMIT);

  private final Database database;
  private final Meter meter;

  StreamOperations(Database database, Meter meter) {
    this.database = database;
    this.meter = meter;
  }

  /// A table with its stream.
  private record Streamed(Table table, StreamLog log) {}

  void list(Structure request, JsonGenerator out) throws IOException {
    String name = request.get(TABLE_NAME);
    String start = request.get(START_ARN, "");
    List<Streamed> streams =
        streams().stream()
            .filter(one -> name == null || one.table.name().equals(name))
            .filter(one -> one.log.arn().compareTo(start) > 0)
            .toList();
    int limit = Math.min(request.get(STREAM_LIMIT, MOST_STREAMS), streams.size());
    out.writeArrayFieldStart("Streams");
    for (Streamed one : streams.subList(0, limit)) {
      out.writeStartObject();
      writeIdentity(out, one);
      out.writeEndObject();
    }
    out.writeEndArray();
    if (limit < streams.size()) {
      out.writeStringField("LastEvaluatedStreamArn", streams.get(limit - 1).log.arn());
    }
  }

  void describe(Structure request, JsonGenerator out) throws IOException {
    Streamed one = need(request.need(ARN));
    out.writeObjectFieldStart("StreamDescription");
    writeIdentity(out, one);
    out.writeStringField("StreamStatus", "ENABLED");
    out.writeStringField("StreamViewType", one.log.stream().view().name());
    out.writeNumberField("CreationRequestDateTime", one.table.about().createdSeconds());
    out.writeArrayFieldStart("KeySchema");
    for (TableDefinition.Attribute attribute : one.table.definition().key().attributes()) {
      out.writeStartObject();
      out.writeStringField("AttributeName", attribute.name());
      out.writeStringField(
          "KeyType", attribute.equals(one.table.definition().key().partition()) ? "HASH" : "RANGE");
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("Shards");
    out.writeStartObject();
    out.writeStringField("ShardId", one.log.shardId());
    out.writeObjectFieldStart("SequenceNumberRange");
    out.writeStringField("StartingSequenceNumber", StreamLog.sequenceNumber(0));
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  void getIterator(Structure request, JsonGenerator out) throws IOException {
    Streamed one = need(request.need(ARN));
    if (!request.need(SHARD).equals(one.log.shardId())) {
      throw Rejection.of(
          Rejection.Code.RESOURCE_NOT_FOUND,
          "Requested resource not found: Shard does not exist: " + request.need(SHARD));
    }
    long position =
        switch (request.need(TYPE)) {
          case TRIM_HORIZON -> database.read(one.log::start);
          case LATEST -> database.read(one.log::end);
          case AT_SEQUENCE_NUMBER -> position(one.log, request.get(SEQUENCE));
          case AFTER_SEQUENCE_NUMBER -> position(one.log, request.get(SEQUENCE)) + 1;
        };
    out.writeStringField("ShardIterator", iterator(one.log, position));
  }

  private long position(StreamLog log, @Nullable String sequenceNumber) {
    if (sequenceNumber == null) {
      throw Rejection.invalid(
          "One or more parameter values were invalid: SequenceNumber must be specified for this"
              + " ShardIteratorType");
    }
    long position = StreamLog.position(sequenceNumber);
    if (position < 0 || position >= database.read(log::end)) {
      throw Rejection.invalid("Invalid SequenceNumber: " + sequenceNumber);
    }
    refuseTrimmed(log, position);
    return position;
  }

  void getRecords(Structure request, JsonGenerator out) throws IOException {
    String[] parts = decoded(request.need(ITERATOR));
    StreamLog log = need(parts[0]).log;
    meter.count(Usage.DYNAMODB_STREAM_READS, need(parts[0]).table.about().resource(), 1);
    long position = Long.parseLong(parts[1]);
    refuseTrimmed(log, position);
    int limit = request.get(LIMIT, MOST_RECORDS);
    List<StreamRecord> records = database.read(() -> log.from(position, limit));
    out.writeArrayFieldStart("Records");
    for (StreamRecord record : records) {
      out.writeStartObject();
      record.writeMembers(out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("NextShardIterator", iterator(log, position + records.size()));
  }

  private void refuseTrimmed(StreamLog log, long position) {
    if (position < database.read(log::start)) {
      throw Rejection.of(
          Rejection.Code.TRIMMED_DATA_ACCESS,
          "The operation attempted to read past the oldest stream record in a shard.");
    }
  }

  private static String iterator(StreamLog log, long position) {
    String text = log.arn() + "|" + position;
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The stream's ARN and the position.
  private static String[] decoded(String iterator) {
    try {
      String text = new String(Base64.getDecoder().decode(iterator), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", -1);
      if (parts.length == 2 && Long.parseLong(parts[1]) >= 0) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid("Invalid ShardIterator: " + iterator);
    }
    throw Rejection.invalid("Invalid ShardIterator: " + iterator);
  }

  private Streamed need(String arn) {
    return streams().stream()
        .filter(one -> one.log.arn().equals(arn))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.of(
                    Rejection.Code.RESOURCE_NOT_FOUND,
                    "Requested resource not found: Stream: " + arn + " not found"));
  }

  private List<Streamed> streams() {
    return database.tableNames().stream()
        .map(database::find)
        .flatMap(Stream::ofNullable)
        .flatMap(table -> Stream.ofNullable(streamed(table)))
        .toList();
  }

  private static @Nullable Streamed streamed(Table table) {
    StreamLog log = table.stream();
    return log == null ? null : new Streamed(table, log);
  }

  private static void writeIdentity(JsonGenerator out, Streamed one) throws IOException {
    out.writeStringField("StreamArn", one.log.arn());
    out.writeStringField("TableName", one.table.name());
    out.writeStringField("StreamLabel", one.log.stream().label());
  }
}
