package stormglass.lambda;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;

/// The members of API Gateway's event that a function of the shop reads.
///
/// As the API Gateway Developer Guide has it, "Create AWS Lambda proxy integrations for HTTP APIs",
/// payload format 2.0, read 2026-11.
record HttpEvent(
    String requestId,
    String routeKey,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> claims,
    String body,
    boolean base64) {

  static HttpEvent parse(byte[] event) {
    Parts parts = new Parts();
    JsonReader in = new JsonReader(event);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      parts.member(in, name);
    }
    in.end();
    return new HttpEvent(
        parts.requestId,
        parts.routeKey,
        parts.path,
        parts.query,
        parts.headers,
        parts.claims,
        parts.body,
        parts.base64);
  }

  private static final class Parts {
    private String requestId = "";
    private String routeKey = "";
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> claims = new LinkedHashMap<>();
    private String body = "";
    private boolean base64;

    private void member(JsonReader in, String name) {
      if (in.readNull()) {
        return;
      }
      switch (name) {
        case "routeKey" -> routeKey = in.readString();
        case "pathParameters" -> texts(in, path, false);
        case "queryStringParameters" -> texts(in, query, false);
        case "headers" -> texts(in, headers, true);
        case "body" -> body = in.readString();
        case "isBase64Encoded" -> base64 = in.readBoolean();
        case "requestContext" -> context(in);
        default -> in.skip();
      }
    }

    private void context(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "requestId" -> requestId = in.readString();
          case "authorizer", "jwt" -> context(in);
          case "claims" -> texts(in, claims, false);
          default -> in.skip();
        }
      }
    }

    private static void texts(JsonReader in, Map<String, String> into, boolean lowerCase) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (in.peek() == Kind.STRING) {
          into.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, in.readString());
        } else {
          in.skip();
        }
      }
    }
  }
}
