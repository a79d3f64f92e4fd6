package stormglass.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/// Writes requests as JSON lines: a header, then a request a line, in the order in which they are
/// given. Safe for use by many threads.
///
/// Tokens are no part of a request and so never written.
public final class RecordingWriter implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();
  private static final long NANOS_PER_MICRO = 1_000;

  private final Writer out;

  /// Writes the header.
  ///
  /// @param out closed with this writer
  public RecordingWriter(Writer out, String profile, long seed) throws IOException {
    this.out = out;
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("recording", Recording.VERSION);
      json.writeStringField("profile", profile);
      json.writeNumberField("seed", seed);
      json.writeEndObject();
    }
    writeLine(line);
  }

  /// Writes one request.
  ///
  /// @param session the session's number
  /// @param kind the session's kind
  /// @param offsetNanos when it was intended to start, since the start of the replay
  public void write(long session, String kind, long offsetNanos, Step.Request request)
      throws IOException {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("atMicros", offsetNanos / NANOS_PER_MICRO);
      json.writeNumberField("session", session);
      json.writeStringField("kind", kind);
      if (request.user() != null) {
        json.writeStringField("user", request.user());
      }
      json.writeStringField("request", request.name());
      json.writeStringField("route", request.route());
      json.writeStringField("method", request.method());
      json.writeStringField("path", request.recordedPath());
      writeMap(json, "headers", request.headers());
      if (request.body() != null) {
        json.writeStringField("body", request.body());
      }
      json.writeArrayFieldStart("expect");
      for (int status : request.expected()) {
        json.writeNumber(status);
      }
      json.writeEndArray();
      writeMap(json, "capture", request.captures());
      if (request.attempt() > 1) {
        json.writeNumberField("attempt", request.attempt());
      }
      json.writeEndObject();
    }
    writeLine(line);
  }

  private static void writeMap(JsonGenerator json, String name, Map<String, String> map)
      throws IOException {
    if (map.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private synchronized void writeLine(StringWriter line) throws IOException {
    out.write(line.append('\n').toString());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
