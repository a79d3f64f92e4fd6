package stormglass.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.JsonWriter;
import stormglass.contracts.json.Names;

/// The JSON of an envelope, in which the type of the detail depends on two other fields.
final class EnvelopeJson {

  private static final int DETAIL = 8;
  private static final Fields ENVELOPE =
      Fields.open(
          0b1_1111_1111,
          "version",
          "id",
          "detail-type",
          "source",
          "account",
          "time",
          "region",
          "resources",
          "detail");
  private static final Fields DETAIL_FIELDS = Fields.closed(0b11, "metadata", "data");
  private static final Fields METADATA =
      Fields.closed(0b1111, "eventId", "correlationId", "causationId", "occurredAt");

  private EnvelopeJson() {}

  private record Detail<E>(Metadata metadata, E data) {}

  /// What has been read of an envelope so far.
  private static final class Draft<E> {
    @Nullable String id;
    @Nullable String detailType;
    @Nullable String source;
    @Nullable String account;
    @Nullable Instant time;
    @Nullable String region;
    @Nullable List<String> resources;
    @Nullable JsonReader sliced;
    @Nullable Detail<E> detail;
  }

  static <E> @Nullable Envelope<E> read(Codec<E> codec, Decoder in) {
    if (!in.object(ENVELOPE)) {
      return null;
    }
    Draft<E> draft = new Draft<>();
    for (int field = in.field(ENVELOPE); field >= 0; field = in.field(ENVELOPE)) {
      readField(field, draft, codec, in);
    }
    JsonReader sliced = draft.sliced;
    if (sliced != null) {
      draft.detail = in.within(sliced, DETAIL, () -> detail(codec, draft, in));
    }
    return in.end(ENVELOPE) ? envelope(draft) : null;
  }

  private static <E> void readField(int field, Draft<E> draft, Codec<E> codec, Decoder in) {
    switch (field) {
      case 0 -> in.string();
      case 1 -> draft.id = in.string();
      case 2 -> draft.detailType = in.string();
      case 3 -> draft.source = in.string();
      case 4 -> draft.account = in.string();
      case 5 -> draft.time = in.instant();
      case 6 -> draft.region = in.string();
      case 7 -> draft.resources = resources(in);
      default -> {
        if (draft.source == null || draft.detailType == null) {
          draft.sliced = in.slice();
        } else {
          draft.detail = detail(codec, draft, in);
        }
      }
    }
  }

  private static @Nullable List<String> resources(Decoder in) {
    if (!in.array()) {
      return null;
    }
    List<String> resources = new ArrayList<>(0);
    while (in.item()) {
      String resource = in.string();
      if (resource != null) {
        resources.add(resource);
      }
    }
    return in.endArray(0, Integer.MAX_VALUE) ? resources : null;
  }

  private static <E> @Nullable Detail<E> detail(Codec<E> codec, Draft<E> draft, Decoder in) {
    String source = draft.source;
    String detailType = draft.detailType;
    if (source == null || detailType == null) {
      in.skip();
      return null;
    }
    EventType<? extends E> type = codec.find(source, detailType);
    if (type == null) {
      in.violation("belongs to " + source + "@" + detailType + ", an event not expected here");
      in.skip();
      return null;
    }
    if (!in.object(DETAIL_FIELDS)) {
      return null;
    }
    Metadata metadata = null;
    E data = null;
    for (int field = in.field(DETAIL_FIELDS); field >= 0; field = in.field(DETAIL_FIELDS)) {
      if (field == 0) {
        metadata = metadata(in);
      } else {
        data = type.read(in);
      }
    }
    return in.end(DETAIL_FIELDS) && metadata != null && data != null
        ? new Detail<>(metadata, data)
        : null;
  }

  @SuppressWarnings("NullAway") // nothing is missing when nothing was wrong
  private static @Nullable Metadata metadata(Decoder in) {
    if (!in.object(METADATA)) {
      return null;
    }
    UUID eventId = null;
    UUID correlationId = null;
    UUID causationId = null;
    Instant occurredAt = null;
    for (int field = in.field(METADATA); field >= 0; field = in.field(METADATA)) {
      switch (field) {
        case 0 -> eventId = in.uuid();
        case 1 -> correlationId = in.uuid();
        case 2 -> causationId = in.uuid();
        default -> occurredAt = in.instant();
      }
    }
    return in.end(METADATA) ? new Metadata(eventId, correlationId, causationId, occurredAt) : null;
  }

  static <E> void write(Envelope<E> envelope, EventType<? extends E> type, JsonWriter out) {
    Names names = ENVELOPE.names();
    out.beginObject().name(names, 0).value("0").name(names, 1).value(envelope.id());
    out.name(names, 2).value(envelope.detailType()).name(names, 3).value(envelope.source());
    out.name(names, 4).value(envelope.account()).name(names, 5).seconds(envelope.time());
    out.name(names, 6).value(envelope.region()).name(names, 7).beginArray();
    for (String resource : envelope.resources()) {
      out.value(resource);
    }
    out.endArray().name(names, DETAIL);
    writeDetail(envelope.metadata(), envelope.data(), type, out);
    out.endObject();
  }

  static <E> void writeDetail(
      Metadata metadata, E data, EventType<? extends E> type, JsonWriter out) {
    out.beginObject().name(DETAIL_FIELDS.names(), 0).beginObject();
    Encoder.uuid(out.name(METADATA.names(), 0), metadata.eventId());
    Encoder.uuid(out.name(METADATA.names(), 1), metadata.correlationId());
    Encoder.uuid(out.name(METADATA.names(), 2), metadata.causationId());
    Encoder.instant(out.name(METADATA.names(), 3), metadata.occurredAt());
    out.endObject().name(DETAIL_FIELDS.names(), 1);
    writeData(data, type, out);
    out.endObject();
  }

  private static <E, T extends E> void writeData(E data, EventType<T> type, JsonWriter out) {
    type.write(type.dataClass().cast(data), out);
  }

  @SuppressWarnings("NullAway") // nothing is missing when nothing was wrong
  private static <E> Envelope<E> envelope(Draft<E> draft) {
    return new Envelope<>(
        draft.id,
        draft.source,
        draft.detailType,
        draft.time,
        draft.account,
        draft.region,
        draft.resources,
        draft.detail.metadata,
        draft.detail.data);
  }
}
