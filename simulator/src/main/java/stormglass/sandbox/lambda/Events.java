package stormglass.sandbox.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import stormglass.cloud.Invocation.Work;
import stormglass.cloud.mapping.QueueBatch;
import stormglass.cloud.mapping.StreamBatch;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.stream.StreamRecord;
import stormglass.sandbox.kinesis.ShardIds;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.queue.HostedQueue;
import stormglass.sandbox.queue.MessageText;
import stormglass.sandbox.queue.Queues;
import stormglass.sandbox.wire.Json;

/// What functions are given, as JSON.
public final class Events {

  private static final byte[] START = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

  private final Queues queues;
  private final MessageText text;
  private final String region;

  /// @param region such as `us-east-1`
  public Events(Queues queues, MessageText text, String region) {
    this.queues = queues;
    this.text = text;
    this.region = region;
  }

  /// @param roleArn of the function
  byte[] json(Work<Payload> work, String roleArn) {
    return switch (work) {
      case Work.Request<Payload>(var payload) -> json(payload);
      case Work.Event<Payload>(var event) -> json(event.payload());
      case Work.Messages<Payload>(var batch) -> messages(batch);
      case Work.Records<Payload>(var batch) ->
          batch.records().getFirst().payload() instanceof Payload.Datum
              ? data(batch, roleArn)
              : records(batch);
    };
  }

  private static byte[] json(Payload payload) {
    return switch (payload) {
      case Payload.Text whole -> whole.body().getBytes(StandardCharsets.UTF_8);
      case Payload.Request request -> request.json();
      case Payload.Change change -> change.record().json();
      case Payload.Datum datum -> datum.data();
    };
  }

  private byte[] messages(QueueBatch<Payload> batch) {
    HostedQueue queue = queue(batch.mapping().queue());
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("Records");
          for (var message : batch.messages()) {
            text.writeRecord(json, queue, message, region);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private HostedQueue queue(MessageQueue<Payload> messages) {
    return queues
        .find(messages.name())
        .orElseThrow(() -> new IllegalStateException("no queue " + messages.name()));
  }

  private static byte[] records(StreamBatch<Payload> batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    bytes.writeBytes(START);
    String separator = "";
    for (var record : batch.records()) {
      bytes.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(json(record.payload()));
      separator = ",";
    }
    bytes.writeBytes(END);
    return bytes.toByteArray();
  }

  /// Records of a data stream (Lambda developer guide, Kinesis, 2026-11).
  private byte[] data(StreamBatch<Payload> batch, String roleArn) {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("Records");
          for (var record : batch.records()) {
            if (record.payload() instanceof Payload.Datum datum) {
              writeDatum(json, record, datum, roleArn);
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void writeDatum(
      JsonGenerator json, StreamRecord<Payload> record, Payload.Datum datum, String roleArn)
      throws IOException {
    String sequenceNumber = ShardIds.sequenceNumber(record.shard(), record.sequence());
    json.writeStartObject();
    json.writeObjectFieldStart("kinesis");
    json.writeStringField("kinesisSchemaVersion", "1.0");
    json.writeStringField("partitionKey", datum.partitionKey());
    json.writeStringField("sequenceNumber", sequenceNumber);
    json.writeBinaryField("data", datum.data());
    json.writeNumberField(
        "approximateArrivalTimestamp", BigDecimal.valueOf(datum.arrived().toEpochMilli(), 3));
    json.writeEndObject();
    json.writeStringField("eventSource", "aws:kinesis");
    json.writeStringField("eventVersion", "1.0");
    json.writeStringField("eventID", ShardIds.of(record.shard()) + ":" + sequenceNumber);
    json.writeStringField("eventName", "aws:kinesis:record");
    json.writeStringField("invokeIdentityArn", roleArn);
    json.writeStringField("awsRegion", region);
    json.writeStringField("eventSourceARN", datum.streamArn());
    json.writeEndObject();
  }

  /// The ids of the events among what a function is given.
  static List<String> ids(Work<Payload> work) {
    Stream<Payload> payloads =
        switch (work) {
          case Work.Request<Payload>(var payload) -> Stream.of(payload);
          case Work.Event<Payload>(var event) -> Stream.of(event.payload());
          case Work.Messages<Payload>(var batch) ->
              batch.messages().stream().map(message -> message.payload());
          case Work.Records<Payload> _ -> Stream.of();
        };
    return payloads.map(Payload::eventId).filter(Objects::nonNull).toList();
  }

  /// How many records a function is given.
  static int count(Work<Payload> work) {
    return switch (work) {
      case Work.Request<Payload> _, Work.Event<Payload> _ -> 1;
      case Work.Messages<Payload>(var batch) -> batch.messages().size();
      case Work.Records<Payload>(var batch) -> batch.records().size();
    };
  }

  /// What called a function.
  static String trigger(Work<Payload> work) {
    return switch (work) {
      case Work.Request<Payload>(var payload) -> trigger(payload);
      case Work.Event<Payload>(var event) -> trigger(event.payload());
      case Work.Messages<Payload>(var batch) -> batch.mapping().queue().name();
      case Work.Records<Payload>(var batch) -> batch.lane().mapping().stream().name();
    };
  }

  private static String trigger(Payload payload) {
    return payload instanceof Payload.Request request ? request.trigger() : "bus";
  }
}
