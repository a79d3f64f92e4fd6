package stormglass.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import stormglass.contracts.BatchResult;
import stormglass.contracts.BatchResult.Failure;
import stormglass.contracts.Codec;
import stormglass.contracts.Envelope;
import stormglass.contracts.EventHandler;
import stormglass.contracts.json.JsonWriter;

/// The edge of a consumer behind a queue: gives it each event of a batch and reports the failed
/// ones.
///
/// For each consumed event it writes one line in CloudWatch's embedded metric format, with the time
/// from the event's occurring to its arrival here, and for each failed one an error.
///
/// @param <E> the events that it consumes
public final class EventFunction<E> {

  private final Codec<E> codec;
  private final Consumer<Envelope<E>> reaction;
  private final InstantSource clock;

  /// A function that reacts to events.
  ///
  /// @param reaction throws when the event shall be delivered again
  public EventFunction(Codec<E> codec, Consumer<Envelope<E>> reaction, InstantSource clock) {
    this.codec = codec;
    this.reaction = reaction;
    this.clock = clock;
  }

  /// Handles one batch.
  public void handle(InputStream in, OutputStream out, Context context) throws IOException {
    EventHandler<E> handler = new EventHandler<>(codec, event -> consume(event, context));
    BatchResult result = handler.handle(in.readAllBytes());
    result.failures().forEach(failure -> log(failure, context));
    out.write(result.toJson());
  }

  private void consume(Envelope<E> event, Context context) {
    Instant received = clock.instant();
    reaction.accept(event);
    context.getLogger().log(metric(event, received, clock.instant(), context) + "\n");
  }

  private static void log(Failure failure, Context context) {
    switch (failure) {
      case Failure.Undecodable(var messageId, var violations) ->
          LogLine.error(context, "The message is no event that this consumer knows.")
              .with("messageId", messageId)
              .with("violations", violations.toString())
              .write();
      case Failure.Raised(var messageId, var metadata, var cause) ->
          LogLine.error(context, "The event was not consumed.")
              .with("messageId", messageId)
              .with("eventId", metadata.eventId().toString())
              .with("correlationId", metadata.correlationId().toString())
              .with(cause)
              .write();
    }
  }

  /// As CloudWatch's "Embedded metric format specification" has it, read 2026-11.
  private static JsonWriter metric(
      Envelope<?> event, Instant received, Instant consumed, Context context) {
    Instant occurred = event.metadata().occurredAt();
    JsonWriter out = new JsonWriter(700);
    out.beginObject().name("_aws").beginObject();
    out.name("Timestamp").value(consumed.toEpochMilli());
    out.name("CloudWatchMetrics").beginArray().beginObject();
    out.name("Namespace").value("Shop");
    out.name("Dimensions").beginArray().beginArray();
    out.value("consumer").value("event").endArray().endArray();
    out.name("Metrics").beginArray();
    for (String name : new String[] {"hopMillis", "reactionMillis"}) {
      out.beginObject().name("Name").value(name).name("Unit").value("Milliseconds").endObject();
    }
    out.endArray().endObject().endArray().endObject();
    out.name("consumer").value(context.getFunctionName());
    out.name("event").value(event.detailType());
    out.name("hopMillis").value(Duration.between(occurred, received).toMillis());
    out.name("reactionMillis").value(Duration.between(received, consumed).toMillis());
    out.name("eventId").value(event.metadata().eventId().toString());
    out.name("correlationId").value(event.metadata().correlationId().toString());
    return out.name("awsRequestId").value(context.getAwsRequestId()).endObject();
  }
}
