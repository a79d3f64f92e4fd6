package stormglass.sandbox.httpapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.HttpApi.Cors;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// Cross-origin requests: API Gateway answers a preflight itself and sets the headers of all other
/// answers (API Gateway developer guide, CORS for HTTP APIs, 2026-11).
final class CrossOrigin {

  private CrossOrigin() {}

  static boolean isPreflight(AwsRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin") != null
        && request.header("access-control-request-method") != null;
  }

  static AwsResponse preflight(Cors cors, AwsRequest request) {
    Map<String, String> headers = new HashMap<>(headers(cors, request));
    if (!headers.isEmpty()) {
      put(headers, "access-control-allow-methods", cors.allowMethods());
      put(headers, "access-control-allow-headers", cors.allowHeaders());
      if (cors.maxAgeSeconds() >= 0) {
        headers.put("access-control-max-age", Integer.toString(cors.maxAgeSeconds()));
      }
    }
    return new AwsResponse(204, headers, new byte[0]);
  }

  /// The headers for an answer; none when the origin may not call.
  static Map<String, String> headers(Cors cors, AwsRequest request) {
    String origin = request.header("origin");
    String allowed = allowed(cors.allowOrigins(), origin);
    if (allowed == null) {
      return Map.of();
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("access-control-allow-origin", allowed);
    if (cors.allowCredentials()) {
      headers.put("access-control-allow-credentials", "true");
    }
    put(headers, "access-control-expose-headers", cors.exposeHeaders());
    return headers;
  }

  private static @Nullable String allowed(List<String> origins, @Nullable String origin) {
    if (origin == null) {
      return null;
    }
    for (String allowed : origins) {
      if (allowed.equals("*")) {
        return "*";
      }
      boolean pattern =
          allowed.contains("*")
              && origin.startsWith(allowed.substring(0, allowed.indexOf('*')))
              && origin.endsWith(allowed.substring(allowed.indexOf('*') + 1));
      if (pattern || allowed.equals(origin)) {
        return origin;
      }
    }
    return null;
  }

  private static void put(Map<String, String> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.put(name, String.join(",", values));
    }
  }
}
