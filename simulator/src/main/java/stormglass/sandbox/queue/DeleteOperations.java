package stormglass.sandbox.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// DeleteMessage and ChangeMessageVisibility, each also as a batch.
final class DeleteOperations {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int LONGEST_VISIBILITY_SECONDS = 43_200;

  private final Queues queues;
  private final Live live;
  private final QueueMeter meter;

  DeleteOperations(Queues queues, Live live, QueueMeter meter) {
    this.queues = queues;
    this.live = live;
    this.meter = meter;
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new TreeMap<>();
    all.put("DeleteMessage", Operation.silent(this::delete));
    all.put("DeleteMessageBatch", this::deleteBatch);
    all.put("ChangeMessageVisibility", Operation.silent(this::change));
    all.put("ChangeMessageVisibilityBatch", this::changeBatch);
    return all;
  }

  private void delete(Members request) {
    HostedQueue queue = QueueOperations.queue(queues, request);
    long receipt = receipt(queue, request);
    meter.request(queue, 0);
    live.call((cloud, now) -> cloud.delete(queue.messages(), receipt));
  }

  private byte[] deleteBatch(byte[] body) {
    Members request = Members.read(body);
    HostedQueue queue = QueueOperations.queue(queues, request);
    List<Members> entries = Batch.entries(request, "DeleteMessageBatchRequestEntry");
    List<Long> receipts = new ArrayList<>(entries.size());
    byte[] answer = each(entries, entry -> receipts.add(receipt(queue, entry)));
    meter.request(queue, 0);
    live.run(
        (cloud, now) -> {
          for (long receipt : receipts) {
            cloud.delete(queue.messages(), receipt);
          }
        });
    return answer;
  }

  private void change(Members request) {
    HostedQueue queue = QueueOperations.queue(queues, request);
    meter.request(queue, 0);
    changeOne(queue, request);
  }

  private void changeOne(HostedQueue queue, Members entry) {
    long receipt = receipt(queue, entry);
    Integer seconds = entry.integer("VisibilityTimeout");
    if (seconds == null) {
      throw SqsError.missing("VisibilityTimeout");
    }
    if (seconds < 0 || seconds > LONGEST_VISIBILITY_SECONDS) {
      throw SqsError.outOfRange(
          seconds, "VisibilityTimeout", "Must be between 0 and 43200, if provided.");
    }
    boolean changed =
        live.call(
            (cloud, now) ->
                cloud.changeVisibility(queue.messages(), receipt, seconds * NANOS_PER_SECOND, now));
    if (!changed) {
      throw SqsError.notInFlight();
    }
  }

  private byte[] changeBatch(byte[] body) {
    Members request = Members.read(body);
    HostedQueue queue = QueueOperations.queue(queues, request);
    List<Members> entries = Batch.entries(request, "ChangeMessageVisibilityBatchRequestEntry");
    meter.request(queue, 0);
    return each(entries, entry -> changeOne(queue, entry));
  }

  private static long receipt(HostedQueue queue, Members entry) {
    String handle = entry.text("ReceiptHandle");
    if (handle == null) {
      throw SqsError.missing("ReceiptHandle");
    }
    return Receipts.receipt(queue.messages(), handle);
  }

  private static byte[] each(List<Members> entries, Consumer<Members> effect) {
    List<String> done = new ArrayList<>(entries.size());
    Map<String, Refusal> refused = new TreeMap<>();
    for (Members entry : entries) {
      String id = entry.required("Id");
      try {
        effect.accept(entry);
        done.add(id);
      } catch (Refusal refusal) {
        refused.put(id, refusal);
      }
    }
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("Successful");
          for (String id : done) {
            json.writeStartObject();
            json.writeStringField("Id", id);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("Failed");
          for (Map.Entry<String, Refusal> entry : refused.entrySet()) {
            SendOperations.writeFailed(json, entry.getKey(), entry.getValue());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
