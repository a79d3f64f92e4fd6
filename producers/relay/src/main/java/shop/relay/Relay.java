package shop.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import stormglass.contracts.Entry;
import stormglass.contracts.Publisher;
import stormglass.contracts.Publisher.Unpublished;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Bus;
import stormglass.lambda.Environment;
import stormglass.lambda.LogLine;
import stormglass.lambda.SdkClients;

/// Publishes what a table's outbox holds: the function on the table's stream.
///
/// Records that could not be published are reported; Lambda gives the first of them, and all behind
/// it, again. So an event may be published twice, and never not at all.
///
/// Environment: `BUS`, the bus's name.
public final class Relay implements RequestStreamHandler {

  private final Publisher publisher =
      new Publisher(new Bus(SdkClients.eventBridge(), Environment.required("BUS")));

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    OutboxRecords batch = OutboxRecords.parse(in.readAllBytes());
    List<Unpublished> unpublished = publisher.publish(batch.entries());
    for (Unpublished failed : unpublished) {
      LogLine.error(context, "The event was not published.")
          .with("detailType", failed.entry().detailType())
          .with("code", failed.why().code())
          .with("error", failed.why().message())
          .write();
    }
    LogLine.info(context, "Published")
        .with("events", batch.records().size() - unpublished.size())
        .with("failed", unpublished.size())
        .write();
    out.write(response(batch, unpublished));
  }

  /// The partial batch response: the sequence numbers of what could not be published.
  static byte[] response(OutboxRecords batch, List<Unpublished> unpublished) {
    IdentityHashMap<Entry, String> sequenceNumbers = new IdentityHashMap<>();
    batch.records().forEach(one -> sequenceNumbers.put(one.entry(), one.sequenceNumber()));
    JsonWriter response = new JsonWriter();
    response.beginObject().name("batchItemFailures").beginArray();
    for (Unpublished failed : unpublished) {
      String sequenceNumber = String.valueOf(sequenceNumbers.get(failed.entry()));
      response.beginObject().name("itemIdentifier").value(sequenceNumber).endObject();
    }
    return response.endArray().endObject().toBytes();
  }
}
