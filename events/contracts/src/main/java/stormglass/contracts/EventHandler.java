package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;

/// Gives each event of an SQS batch to a function and reports the failed ones, so that the queue
/// delivers only those again (`FunctionResponseTypes: [ReportBatchItemFailures]`).
///
/// The queue is the target of EventBridge rules: the body of a message is one event. Events are
/// decoded tolerantly. An event that cannot be decoded is a failure like any other; after the
/// queue's last attempt it lies in the dead-letter queue.
///
/// ```java
/// private final EventHandler<InventoryInput> handler = new EventHandler<>(CODEC, this::react);
///
/// public void handleRequest(InputStream in, OutputStream out, Context context)
///     throws IOException {
///   BatchResult result = handler.handle(in.readAllBytes());
///   result.failures().forEach(this::log);
///   out.write(result.toJson());
/// }
/// ```
public final class EventHandler<E> {

  private final Codec<E> codec;
  private final Consumer<Envelope<E>> reaction;

  /// A handler.
  ///
  /// @param reaction throws when the event should be delivered again
  public EventHandler(Codec<E> codec, Consumer<Envelope<E>> reaction) {
    this.codec = codec;
    this.reaction = reaction;
  }

  /// Handles one invocation.
  ///
  /// @param sqsEvent the invocation's payload: `{"Records":[{"messageId":…,"body":…}]}`
  /// @throws IllegalArgumentException when the payload is no SQS batch: a wrong trigger
  public BatchResult handle(byte[] sqsEvent) {
    return switch (Decoded.reading(sqsEvent, EventHandler::messages)) {
      case Decoded.Failed<List<Message>> failed ->
          throw new IllegalArgumentException("not an SQS batch: " + failed);
      case Decoded.Of<List<Message>>(var messages) -> {
        List<BatchResult.Failure> failures = new ArrayList<>();
        for (Message message : messages) {
          BatchResult.Failure failure = handle(message);
          if (failure != null) {
            failures.add(failure);
          }
        }
        yield new BatchResult(messages.size(), failures);
      }
    };
  }

  private BatchResult.@Nullable Failure handle(Message message) {
    return switch (codec.decode(message.body(), Strictness.TOLERANT)) {
      case Decoded.Failed<Envelope<E>>(var violations) ->
          new BatchResult.Failure.Undecodable(message.id(), violations);
      case Decoded.Of<Envelope<E>>(var envelope) -> {
        try {
          reaction.accept(envelope);
          yield null;
        } catch (RuntimeException e) {
          yield new BatchResult.Failure.Raised(message.id(), envelope.metadata(), e);
        }
      }
    };
  }

  private record Message(String id, byte[] body) {}

  private static List<Message> messages(JsonReader in) {
    List<Message> messages = new ArrayList<>();
    boolean isBatch = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        isBatch = true;
        in.beginArray();
        while (in.nextItem()) {
          messages.add(message(in));
        }
      } else {
        in.skip();
      }
    }
    if (!isBatch) {
      throw in.malformed("no Records");
    }
    return messages;
  }

  private static Message message(JsonReader in) {
    String id = null;
    byte[] body = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "messageId" -> id = in.readString();
        case "body" -> body = in.readUtf8();
        default -> in.skip();
      }
    }
    if (id == null || body == null) {
      throw in.malformed("a record without messageId or body");
    }
    return new Message(id, body);
  }
}
