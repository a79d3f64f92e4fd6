package stormglass.sandbox.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stormglass.cloud.queue.Message;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// SendMessage and SendMessageBatch.
final class SendOperations {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private record Entry(String id, Outgoing message) {}

  private record Refused(String id, Refusal why) {}

  private final Queues queues;
  private final Live live;
  private final QueueMeter meter;

  SendOperations(Queues queues, Live live, QueueMeter meter) {
    this.queues = queues;
    this.live = live;
    this.meter = meter;
  }

  Map<String, Operation> all() {
    return Map.of("SendMessage", this::send, "SendMessageBatch", this::sendBatch);
  }

  private byte[] send(byte[] body) {
    Members request = Members.read(body);
    HostedQueue queue = QueueOperations.queue(queues, request);
    Outgoing message = Outgoing.read(request, queue.attributes().number("MaximumMessageSize"));
    meter.request(queue, message.bytes());
    Message<Payload> sent =
        live.call(
            (cloud, now) ->
                cloud.send(
                    queue.messages(),
                    message.payload(),
                    message.bytes(),
                    delayNanos(message),
                    now));
    return Json.written(
        json -> {
          json.writeStartObject();
          writeSent(json, sent);
          json.writeEndObject();
        });
  }

  private byte[] sendBatch(byte[] body) {
    Members request = Members.read(body);
    HostedQueue queue = QueueOperations.queue(queues, request);
    int mostBytes = queue.attributes().number("MaximumMessageSize");
    List<Entry> accepted = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    long bytes = 0;
    for (Members entry : Batch.entries(request, "SendMessageBatchRequestEntry")) {
      String id = entry.required("Id");
      try {
        Outgoing message = Outgoing.read(entry, mostBytes);
        accepted.add(new Entry(id, message));
        bytes += message.bytes();
      } catch (Refusal refusal) {
        refused.add(new Refused(id, refusal));
      }
    }
    if (bytes > mostBytes) {
      throw SqsError.batchTooLong(bytes, mostBytes);
    }
    meter.request(queue, bytes);
    List<Message<Payload>> sent = sendAll(queue, accepted);
    return Json.written(json -> writeBatch(json, accepted, sent, refused));
  }

  private List<Message<Payload>> sendAll(HostedQueue queue, List<Entry> entries) {
    return live.call(
        (cloud, now) -> {
          List<Message<Payload>> sent = new ArrayList<>(entries.size());
          for (Entry entry : entries) {
            Outgoing message = entry.message();
            sent.add(
                cloud.send(
                    queue.messages(),
                    message.payload(),
                    message.bytes(),
                    delayNanos(message),
                    now));
          }
          return sent;
        });
  }

  private static long delayNanos(Outgoing message) {
    return message.delaySeconds() < 0 ? -1 : message.delaySeconds() * NANOS_PER_SECOND;
  }

  private static void writeBatch(
      JsonGenerator json, List<Entry> entries, List<Message<Payload>> sent, List<Refused> refused)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("Successful");
    for (int i = 0; i < entries.size(); i++) {
      json.writeStartObject();
      json.writeStringField("Id", entries.get(i).id());
      writeSent(json, sent.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!refused.isEmpty()) {
      json.writeArrayFieldStart("Failed");
      for (Refused entry : refused) {
        writeFailed(json, entry.id(), entry.why());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  static void writeFailed(JsonGenerator json, String id, Refusal why) throws IOException {
    json.writeStartObject();
    json.writeStringField("Id", id);
    json.writeBooleanField("SenderFault", true);
    json.writeStringField("Code", why.queryCode().orElse(why.code()));
    json.writeStringField("Message", why.getMessage());
    json.writeEndObject();
  }

  private static void writeSent(JsonGenerator json, Message<Payload> sent) throws IOException {
    json.writeStringField("MessageId", sent.messageId());
    if (sent.payload() instanceof Payload.Text text) {
      json.writeStringField("MD5OfMessageBody", MessageDigests.ofBody(text.body()));
      if (!text.attributes().isEmpty()) {
        json.writeStringField(
            "MD5OfMessageAttributes", MessageDigests.ofAttributes(text.attributes()));
      }
    }
  }
}
