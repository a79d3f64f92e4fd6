package stormglass.cloud.bus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of a PutEvents request, as its sender wrote it.
///
/// @param hasTime whether the sender set a time, which counts 14 bytes
public record PutEventsEntry(
    @Nullable String source,
    @Nullable String detailType,
    @Nullable String detail,
    List<String> resources,
    boolean hasTime) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int TIME_BYTES = 14;

  public PutEventsEntry {
    resources = List.copyOf(resources);
  }

  /// The error of an entry that is not accepted.
  public record Rejection(String errorCode, String errorMessage) {}

  /// Why this entry alone is not accepted, if it is not.
  public Optional<Rejection> check() {
    if (absent(source)) {
      return missing("Source");
    }
    if (absent(detailType)) {
      return missing("DetailType");
    }
    if (detail == null || detail.isEmpty()) {
      return missing("Detail");
    }
    if (source != null && source.startsWith("aws.")) {
      return Optional.of(
          new Rejection("NotAuthorizedForSourceException", "Not authorized for the source."));
    }
    return isObject(detail)
        ? Optional.empty()
        : Optional.of(new Rejection("MalformedDetail", "Detail is malformed."));
  }

  /// Its size as EventBridge counts it: source, detail type, detail and resources in UTF-8, and the
  /// time (EventBridge user guide, calculating event entry size, 2026-11).
  public int bytes() {
    int bytes = hasTime ? TIME_BYTES : 0;
    bytes += utf8(source) + utf8(detailType) + utf8(detail);
    for (String resource : resources) {
      bytes += utf8(resource);
    }
    return bytes;
  }

  private static Optional<Rejection> missing(String field) {
    String message =
        "Parameter " + field + " is not valid. Reason: " + field + " is a required argument.";
    return Optional.of(new Rejection("InvalidArgument", message));
  }

  private static boolean absent(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static boolean isObject(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException malformed) {
      return false;
    }
  }

  private static int utf8(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate pair is two chars and four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
