package stormglass.sandbox.live;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.StreamRecord;

/// What travels through the sandbox's cloud.
public sealed interface Payload {

  /// The `id` of the event that this is, or null where it is no event of a bus.
  @Nullable String eventId();

  /// Text: an event in its envelope, or the body of a message.
  ///
  /// @param attributes of a message; empty elsewhere
  /// @param traceHeader of X-Ray, or null
  record Text(
      String body,
      Map<String, MessageAttribute> attributes,
      @Nullable String eventId,
      @Nullable String traceHeader)
      implements Payload {

    public Text(String body, @Nullable String eventId) {
      this(body, Map.of(), eventId, null);
    }
  }

  /// What a caller gives a function.
  ///
  /// @param json in UTF-8
  /// @param trigger what called: a route, or `invoke`
  record Request(byte[] json, String trigger) implements Payload {
    @Override
    public @Nullable String eventId() {
      return null;
    }
  }

  /// A change of an item; it becomes an event when somebody publishes it.
  ///
  /// @param accepted bit by bit whether the filters of its stream's mappings accept it
  record Change(StreamRecord record, long accepted) implements Payload {
    @Override
    public @Nullable String eventId() {
      return null;
    }
  }

  /// A record of a data stream.
  ///
  /// @param data as it was put; not to be changed
  /// @param accepted bit by bit whether the filters of its stream's mappings accept it
  record Datum(String streamArn, String partitionKey, byte[] data, Instant arrived, long accepted)
      implements Payload {
    @Override
    public @Nullable String eventId() {
      return null;
    }
  }

  /// A typed attribute that a sender gave a message.
  ///
  /// @param dataType such as `String`, `Number.int` or `Binary`
  /// @param text its value, in base64 where the type is binary
  record MessageAttribute(String dataType, String text) {
    public boolean binary() {
      return dataType.startsWith("Binary");
    }
  }
}
