package stormglass.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.JsonWriter;
import stormglass.contracts.json.MalformedJson;

/// Reads and writes the events of one or several types as EventBridge delivers them.
///
/// ```java
/// switch (OrderPlaced.CODEC.decode(bytes, Strictness.TOLERANT)) {
///   case Decoded.Of(var envelope) -> reserve(envelope.data());
///   case Decoded.Failed(var violations) -> report(violations);
/// }
/// ```
///
/// @param <E> the event class, or the sealed interface of a family of them
public final class Codec<E> {

  private static final int ROOM = 1536;
  private static final int MOST_KEPT = 65_536;

  private final List<EventType<? extends E>> types;
  private final Map<Class<?>, EventType<? extends E>> byClass;

  /// What one call wrote into, for the next: clearing new arrays took a seventh of encoding.
  private final AtomicReference<byte @Nullable []> spare = new AtomicReference<>();

  private Codec(List<EventType<? extends E>> types) {
    this.types = types;
    this.byClass = HashMap.newHashMap(types.size());
    for (EventType<? extends E> type : types) {
      byClass.put(type.dataClass(), type);
    }
  }

  /// The codec of one type of event.
  public static <E> Codec<E> of(EventType<E> type) {
    return new Codec<>(List.of(type));
  }

  /// The codec of all events of several codecs.
  public static <E> Codec<E> family(List<Codec<? extends E>> members) {
    List<EventType<? extends E>> types = new ArrayList<>();
    for (Codec<? extends E> member : members) {
      types.addAll(member.types);
    }
    return new Codec<>(List.copyOf(types));
  }

  /// The types of event in this codec, in the order of their names.
  public List<EventType<? extends E>> types() {
    return types;
  }

  /// The type that a source and a detail-type name together.
  public Optional<EventType<? extends E>> type(String source, String detailType) {
    return Optional.ofNullable(find(source, detailType));
  }

  /// Reads a whole event as EventBridge delivers it.
  public Decoded<Envelope<E>> decode(byte[] event, Strictness strictness) {
    try {
      Decoder in = new Decoder(new JsonReader(event), strictness, false);
      Envelope<E> envelope = readOrRefuse(in);
      if (envelope != null) {
        return new Decoded.Of<>(envelope);
      }
      // Only the second reading tells everything that is wrong, and where.
      in = new Decoder(new JsonReader(event), strictness, true);
      return in.result(EnvelopeJson.read(this, in));
    } catch (MalformedJson e) {
      return Decoded.malformed(e);
    }
  }

  private @Nullable Envelope<E> readOrRefuse(Decoder in) {
    try {
      Envelope<E> envelope = EnvelopeJson.read(this, in);
      in.finish();
      return envelope;
    } catch (InvalidRecord e) {
      return null;
    }
  }

  /// The detail of an event: `{"metadata":{…},"data":{…}}`.
  ///
  /// @throws IllegalArgumentException when the event is nested so deep that it could not be read
  public byte[] encodeDetail(Metadata metadata, E data) {
    JsonWriter out = writer().within(1);
    EnvelopeJson.writeDetail(metadata, data, typeOf(data), out);
    return written(out);
  }

  /// A whole event as EventBridge would deliver it.
  ///
  /// @throws IllegalArgumentException when it is nested so deep that it could not be read
  public byte[] encode(Envelope<E> envelope) {
    JsonWriter out = writer();
    EnvelopeJson.write(envelope, typeOf(envelope.data()), out);
    return written(out);
  }

  private JsonWriter writer() {
    byte[] room = spare.getAndSet(null);
    return room == null ? new JsonWriter(ROOM) : new JsonWriter(room);
  }

  private byte[] written(JsonWriter out) {
    byte[] bytes = out.toBytes();
    byte[] room = out.room();
    if (room.length <= MOST_KEPT) {
      spare.set(room);
    }
    return bytes;
  }

  /// The entry with which the event is published; its time is when it occurred.
  public Entry entry(Metadata metadata, E data) {
    EventType<? extends E> type = typeOf(data);
    Instant time = metadata.occurredAt();
    return new Entry(
        type.source(), type.detailType(), time, List.of(), encodeDetail(metadata, data));
  }

  @Nullable EventType<? extends E> find(String source, String detailType) {
    for (EventType<? extends E> type : types) {
      if (type.detailType().equals(detailType) && type.source().equals(source)) {
        return type;
      }
    }
    return null;
  }

  private EventType<? extends E> typeOf(E data) {
    EventType<? extends E> type = byClass.get(data.getClass());
    if (type == null) {
      throw new IllegalArgumentException("no event of this codec: " + data.getClass().getName());
    }
    return type;
  }
}
