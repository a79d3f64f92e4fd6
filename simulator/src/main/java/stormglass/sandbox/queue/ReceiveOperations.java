package stormglass.sandbox.queue;

import java.util.List;
import java.util.Map;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.Received;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// ReceiveMessage, with its long poll.
final class ReceiveOperations {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int MOST_MESSAGES = 10;
  private static final int LONGEST_WAIT_SECONDS = 20;
  private static final int LONGEST_VISIBILITY_SECONDS = 43_200;

  private final Queues queues;
  private final Live live;
  private final QueueMeter meter;
  private final MessageText text;

  ReceiveOperations(Queues queues, Live live, QueueMeter meter, MessageText text) {
    this.queues = queues;
    this.live = live;
    this.meter = meter;
    this.text = text;
  }

  Map<String, Operation> all() {
    return Map.of("ReceiveMessage", this::receive);
  }

  private byte[] receive(byte[] body) {
    Members request = Members.read(body);
    HostedQueue queue = QueueOperations.queue(queues, request);
    int most = request.integer("MaxNumberOfMessages", 1);
    if (most < 1 || most > MOST_MESSAGES) {
      throw SqsError.outOfRange(
          most, "MaxNumberOfMessages", "Must be between 1 and 10, if provided.");
    }
    int wait =
        request.integer(
            "WaitTimeSeconds", queue.attributes().number("ReceiveMessageWaitTimeSeconds"));
    if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
      throw SqsError.outOfRange(wait, "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.");
    }
    Received<Payload> received = take(queue, most, visibilityNanos(request), wait);
    if (received.overLimit() && wait == 0) {
      throw SqsError.overLimit();
    }
    List<Message<Payload>> messages = received.messages();
    meter.request(queue, messages.stream().mapToLong(Message::bytes).sum());
    Shown shown = Shown.asked(request);
    return Json.written(
        json -> {
          json.writeStartObject();
          if (!messages.isEmpty()) {
            json.writeArrayFieldStart("Messages");
            for (Message<Payload> message : messages) {
              text.write(json, queue, message, shown);
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static long visibilityNanos(Members request) {
    Integer seconds = request.integer("VisibilityTimeout");
    if (seconds == null) {
      return -1;
    }
    if (seconds < 0 || seconds > LONGEST_VISIBILITY_SECONDS) {
      throw SqsError.outOfRange(
          seconds, "VisibilityTimeout", "Must be between 0 and 43200, if provided.");
    }
    return seconds * NANOS_PER_SECOND;
  }

  private Received<Payload> take(
      HostedQueue queue, int most, long visibilityNanos, int waitSeconds) {
    try {
      return live.receive(queue.messages(), most, visibilityNanos, waitSeconds * NANOS_PER_SECOND);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw Refusal.of(503, "ServiceUnavailable", "The sandbox is closing.");
    }
  }
}
