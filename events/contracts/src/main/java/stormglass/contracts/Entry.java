package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a PutEvents call.
///
/// @param time the event's time, which EventBridge keeps to the second; null for the time of the
///   call
/// @param detail JSON in UTF-8; owned by the entry, not to be changed
public record Entry(
    String source,
    String detailType,
    @Nullable Instant time,
    List<String> resources,
    byte[] detail) {

  public Entry {
    resources = List.copyOf(resources);
  }

  /// The detail as the text that the SDK wants.
  public String detailText() {
    return new String(detail, UTF_8);
  }

  /// What the entry counts towards the limit of a call, in bytes: 14 for a time, and the UTF-8 of
  /// source, detail-type, detail and each resource.
  ///
  /// (EventBridge User Guide, page "Calculating PutEvents event entry size", `eb-putevent-size`.)
  public int sizeBytes() {
    int size = time == null ? 0 : 14;
    size += utf8Length(source) + utf8Length(detailType) + detail.length;
    for (String resource : resources) {
      size += utf8Length(resource);
    }
    return size;
  }

  private static int utf8Length(String text) {
    return text.getBytes(UTF_8).length;
  }
}
