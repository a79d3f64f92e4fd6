package stormglass.sandbox.httpapi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import stormglass.sandbox.wire.AwsResponse;

/// What API Gateway itself answers.
final class Answers {

  private Answers() {}

  static AwsResponse notFound() {
    return message(404, "Not Found");
  }

  static AwsResponse internalError() {
    return message(500, "Internal Server Error");
  }

  static AwsResponse unavailable() {
    return message(503, "Service Unavailable");
  }

  static AwsResponse tooManyRequests() {
    return message(429, "Too Many Requests");
  }

  static AwsResponse tooLarge() {
    return message(413, "Request Entity Too Large");
  }

  static AwsResponse denied(Authorizer.Decision.Denied denied) {
    AwsResponse answer =
        message(denied.status(), denied.status() == 401 ? "Unauthorized" : "Forbidden");
    return with(answer, Map.of("www-authenticate", denied.challenge()));
  }

  static AwsResponse with(AwsResponse response, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(response.headers());
    headers.putAll(more);
    return new AwsResponse(response.status(), headers, response.body());
  }

  private static AwsResponse message(int status, String text) {
    return new AwsResponse(
        status,
        Map.of("content-type", "application/json"),
        ("{\"message\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
