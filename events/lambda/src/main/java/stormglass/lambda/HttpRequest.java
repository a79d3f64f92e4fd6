package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// A request as API Gateway's HTTP API passes it on (payload format 2.0).
///
/// @param requestId API Gateway's id of the request
/// @param routeKey such as `POST /api/orders`
/// @param path path parameters by name
/// @param query query parameters by name; several values of one name are joined by commas
/// @param headers headers by name in lower case
/// @param caller who asks
/// @param body the body's bytes; empty where there is none
public record HttpRequest(
    String requestId,
    String routeKey,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    Caller caller,
    byte[] body) {

  /// Reads API Gateway's event.
  public static HttpRequest parse(byte[] event) {
    HttpEvent parsed = HttpEvent.parse(event);
    byte[] body =
        parsed.base64() ? Base64.getDecoder().decode(parsed.body()) : parsed.body().getBytes(UTF_8);
    return new HttpRequest(
        parsed.requestId(),
        parsed.routeKey(),
        parsed.path(),
        parsed.query(),
        parsed.headers(),
        Caller.of(parsed.claims()),
        body);
  }

  /// A path parameter of the route.
  ///
  /// @throws IllegalStateException when the route has no such parameter
  public String pathParameter(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("The route " + routeKey + " has no {" + name + "}.");
    }
    return value;
  }

  /// A header's value.
  ///
  /// @param name in lower case
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
