package stormglass.sandbox.bus;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import stormglass.sandbox.wire.Account;

/// Writes events in EventBridge's envelope (EventBridge user guide, event structure, 2026-11).
final class Envelope {

  private record Second(long epochSecond, String text) {}

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private final String account;
  private final String region;
  private volatile Second last = new Second(0, "1970-01-01T00:00:00Z");

  Envelope(Account account) {
    this.account = account.id();
    this.region = account.region();
  }

  /// The parts of an event that its sender gives.
  record Parts(String source, String detailType, String detail, List<String> resources) {}

  /// The event as JSON on one line.
  String write(String id, Parts parts, Instant time) {
    StringBuilder to = new StringBuilder(parts.detail().length() + 320);
    to.append("{\"version\":\"0\",\"id\":\"").append(id).append("\",\"detail-type\":\"");
    ENCODER.quoteAsString(parts.detailType(), to);
    to.append("\",\"source\":\"");
    ENCODER.quoteAsString(parts.source(), to);
    to.append("\",\"account\":\"").append(account);
    to.append("\",\"time\":\"").append(text(time));
    to.append("\",\"region\":\"").append(region).append("\",\"resources\":[");
    String separator = "\"";
    for (String resource : parts.resources()) {
      to.append(separator);
      ENCODER.quoteAsString(resource, to);
      to.append('"');
      separator = ",\"";
    }
    to.append("],\"detail\":");
    compact(parts.detail(), to);
    return to.append('}').toString();
  }

  private String text(Instant time) {
    Second second = last;
    if (second.epochSecond() != time.getEpochSecond()) {
      second = new Second(time.getEpochSecond(), time.truncatedTo(ChronoUnit.SECONDS).toString());
      last = second;
    }
    return second.text();
  }

  /// Copies valid JSON without the space between its tokens.
  static void compact(String json, StringBuilder to) {
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText) {
        if (c == '\\') {
          to.append(c);
          c = json.charAt(++i);
        } else if (c == '"') {
          inText = false;
        }
      } else if (c == '"') {
        inText = true;
      } else if (c <= ' ') {
        continue;
      }
      to.append(c);
    }
  }
}
