package stormglass.recording;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An event that a bus accepted.
///
/// @param id the event's id, given by the bus
/// @param time when the bus accepted it; seconds count, as on EventBridge
/// @param detail the detail, as JSON
public record RecordedEvent(
    String id, String source, String detailType, Instant time, String detail) {

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  /// The whole event, as EventBridge would deliver it from the sandbox's account.
  public String json() {
    StringBuilder to = new StringBuilder(detail.length() + 300);
    to.append("{\"version\":\"0\",\"id\":\"");
    ENCODER.quoteAsString(id, to);
    to.append("\",\"detail-type\":\"");
    ENCODER.quoteAsString(detailType, to);
    to.append("\",\"source\":\"");
    ENCODER.quoteAsString(source, to);
    to.append("\",\"account\":\"000000000000\",\"time\":\"");
    to.append(time.truncatedTo(ChronoUnit.SECONDS));
    to.append("\",\"region\":\"us-east-1\",\"resources\":[],\"detail\":");
    return to.append(detail).append('}').toString();
  }
}
