package stormglass.sandbox.httpapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Reads what a function answered, in payload format 2.0: an object with `statusCode` is a
/// response, any other JSON is the body of a 200 (API Gateway developer guide, Lambda proxy
/// integrations for HTTP APIs, 2026-11).
final class ProxyResponse {

  private static final String JSON = "application/json";

  private ProxyResponse() {}

  static AwsResponse read(byte[] payload) {
    Object answer;
    try {
      answer = Json.read(payload);
    } catch (Refusal notJson) {
      return Answers.internalError();
    }
    return switch (answer) {
      case Map<?, ?> members when members.get("statusCode") != null -> response(members);
      case String text -> new AwsResponse(200, typed(), text.getBytes(StandardCharsets.UTF_8));
      case null, default -> new AwsResponse(200, typed(), payload);
    };
  }

  private static Map<String, String> typed() {
    return Map.of("content-type", JSON);
  }

  private static AwsResponse response(Map<?, ?> members) {
    Integer status = status(members.get("statusCode"));
    if (status == null) {
      return Answers.internalError();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    if (members.get("headers") instanceof Map<?, ?> given) {
      given.forEach(
          (name, value) ->
              headers.put(String.valueOf(name).toLowerCase(Locale.ROOT), String.valueOf(value)));
    }
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    if (members.get("cookies") instanceof List<?> cookies && !cookies.isEmpty()) {
      headers.put("set-cookie", String.valueOf(cookies.getFirst()));
    }
    byte[] body = body(members);
    return body == null ? Answers.internalError() : new AwsResponse(status, headers, body);
  }

  private static @Nullable Integer status(@Nullable Object code) {
    return switch (code) {
      case Number number when valid(number.intValue()) -> number.intValue();
      case String text when text.matches("[1-5]\\d\\d") -> Integer.valueOf(text);
      case null, default -> null;
    };
  }

  private static boolean valid(int status) {
    return status >= 100 && status <= 599;
  }

  private static byte @Nullable [] body(Map<?, ?> members) {
    Object body = members.get("body");
    if (body == null) {
      return new byte[0];
    }
    if (!(body instanceof String text)) {
      return Json.write(body);
    }
    if (!Boolean.TRUE.equals(members.get("isBase64Encoded"))) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
