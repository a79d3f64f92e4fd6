package stormglass.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an event's detail says of itself under `metadata`.
///
/// @param eventId its own id, or null
/// @param causationId the id of the event or command that it comes from, or null
/// @param correlationId shared by all events of one flow, or null
/// @param occurredAt when the event happened, or null
record Metadata(
    @Nullable String eventId,
    @Nullable String causationId,
    @Nullable String correlationId,
    @Nullable Instant occurredAt) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Metadata NONE = new Metadata(null, null, null, null);

  /// Reads as far as the metadata; a detail without any has none.
  static Metadata of(String detail) {
    try (JsonParser parser = JSON.createParser(detail)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("metadata");
        JsonToken value = parser.nextToken();
        if (found && value == JsonToken.START_OBJECT) {
          return read(parser);
        }
        parser.skipChildren();
      }
      return NONE;
    } catch (IOException | DateTimeException e) {
      return NONE;
    }
  }

  private static Metadata read(JsonParser parser) throws IOException {
    String eventId = null;
    String causationId = null;
    String correlationId = null;
    Instant occurredAt = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "eventId" -> eventId = parser.getValueAsString();
        case "causationId" -> causationId = parser.getValueAsString();
        case "correlationId" -> correlationId = parser.getValueAsString();
        case "occurredAt" -> occurredAt = Instant.parse(parser.getValueAsString(""));
        default -> parser.skipChildren();
      }
    }
    return new Metadata(eventId, causationId, correlationId, occurredAt);
  }
}
