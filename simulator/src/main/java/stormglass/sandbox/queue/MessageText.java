package stormglass.sandbox.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.Message;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.live.Payload.MessageAttribute;
import stormglass.sandbox.live.SandboxClock;

/// Messages as receivers see them.
public final class MessageText {

  private static final String SENDER = "AIDAIENQZJOLO23YVJ4VO";

  private final SandboxClock clock;
  private final BiFunction<DeadLetter, Payload, Payload.Text> deadLetters;

  /// @param deadLetters how a service words what it gave up
  public MessageText(
      SandboxClock clock, BiFunction<DeadLetter, Payload, Payload.Text> deadLetters) {
    this.clock = clock;
    this.deadLetters = deadLetters;
  }

  /// The body and attributes of a message.
  public Payload.Text of(Message<Payload> message) {
    DeadLetter letter = message.deadLetter();
    return switch (message.payload()) {
      case Payload.Text text when letter == null -> text;
      case Payload payload when letter != null -> deadLetters.apply(letter, payload);
      case Payload payload -> throw new IllegalStateException("no message: " + payload.getClass());
    };
  }

  /// Writes a message as ReceiveMessage shows it.
  void write(JsonGenerator json, HostedQueue queue, Message<Payload> message, Shown shown)
      throws IOException {
    Payload.Text text = of(message);
    json.writeStartObject();
    json.writeStringField("MessageId", message.messageId());
    json.writeStringField("ReceiptHandle", Receipts.handle(queue.messages(), message));
    json.writeStringField("MD5OfBody", MessageDigests.ofBody(text.body()));
    json.writeStringField("Body", text.body());
    if (!shown.system().isEmpty()) {
      json.writeObjectFieldStart("Attributes");
      writeSystem(json, message, text, shown);
      json.writeEndObject();
    }
    Map<String, MessageAttribute> asked = new TreeMap<>(text.attributes());
    asked.keySet().removeIf(name -> !shown.hasSent(name));
    if (!asked.isEmpty()) {
      json.writeStringField("MD5OfMessageAttributes", MessageDigests.ofAttributes(asked));
      json.writeObjectFieldStart("MessageAttributes");
      for (Map.Entry<String, MessageAttribute> attribute : asked.entrySet()) {
        json.writeObjectFieldStart(attribute.getKey());
        String member = attribute.getValue().binary() ? "BinaryValue" : "StringValue";
        json.writeStringField(member, attribute.getValue().text());
        json.writeStringField("DataType", attribute.getValue().dataType());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeSystem(
      JsonGenerator json, Message<Payload> message, Payload.Text text, Shown shown)
      throws IOException {
    if (shown.hasSystem("SenderId")) {
      json.writeStringField("SenderId", SENDER);
    }
    if (shown.hasSystem("ApproximateFirstReceiveTimestamp")) {
      json.writeStringField(
          "ApproximateFirstReceiveTimestamp", millis(message.firstReceivedAtNanos()));
    }
    if (shown.hasSystem("ApproximateReceiveCount")) {
      json.writeStringField("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
    }
    if (shown.hasSystem("SentTimestamp")) {
      json.writeStringField("SentTimestamp", millis(message.sentAtNanos()));
    }
    if (text.traceHeader() != null && shown.hasSystem("AWSTraceHeader")) {
      json.writeStringField("AWSTraceHeader", text.traceHeader());
    }
  }

  private String millis(long nanos) {
    return Long.toString(clock.at(nanos).toEpochMilli());
  }

  /// Writes the `Records` of an invocation of a function.
  ///
  /// @param region such as `us-east-1`
  public void writeRecord(
      JsonGenerator json, HostedQueue queue, Message<Payload> message, String region)
      throws IOException {
    Payload.Text text = of(message);
    json.writeStartObject();
    json.writeStringField("messageId", message.messageId());
    json.writeStringField("receiptHandle", Receipts.handle(queue.messages(), message));
    json.writeStringField("body", text.body());
    json.writeObjectFieldStart("attributes");
    writeSystem(json, message, text, new Shown(java.util.Set.of("All"), java.util.List.of()));
    json.writeEndObject();
    json.writeObjectFieldStart("messageAttributes");
    for (Map.Entry<String, MessageAttribute> attribute : text.attributes().entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      String member = attribute.getValue().binary() ? "binaryValue" : "stringValue";
      json.writeStringField(member, attribute.getValue().text());
      json.writeArrayFieldStart("stringListValues");
      json.writeEndArray();
      json.writeArrayFieldStart("binaryListValues");
      json.writeEndArray();
      json.writeStringField("dataType", attribute.getValue().dataType());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringField("md5OfBody", MessageDigests.ofBody(text.body()));
    json.writeStringField("eventSource", "aws:sqs");
    json.writeStringField("eventSourceARN", queue.arn());
    json.writeStringField("awsRegion", region);
    json.writeEndObject();
  }
}
