package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import stormglass.contracts.json.JsonWriter;

/// An answer, in the form that API Gateway's HTTP API expects (payload format 2.0).
///
/// @param body JSON
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

  /// A JSON document.
  public static HttpResponse json(int status, JsonWriter body) {
    return new HttpResponse(status, Map.of("content-type", "application/json"), body.toBytes());
  }

  /// A problem document that lists everything that is wrong.
  public static HttpResponse problem(ProblemDocument problem) {
    return new HttpResponse(
        problem.status(), Map.of("content-type", "application/problem+json"), problem.toJson());
  }

  /// This answer with one more header.
  public HttpResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(status, more, body);
  }

  byte[] toEvent() {
    JsonWriter out = new JsonWriter(body.length + 256);
    out.beginObject().name("statusCode").value(status).name("headers").beginObject();
    headers.forEach((name, value) -> out.name(name).value(value));
    return out.endObject()
        .name("isBase64Encoded")
        .value(false)
        .name("body")
        .value(new String(body, UTF_8))
        .endObject()
        .toBytes();
  }
}
