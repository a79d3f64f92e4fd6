package stormglass.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import stormglass.blueprint.HttpApi;
import stormglass.sandbox.httpapi.HttpApis;
import stormglass.sandbox.identity.Issuer;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.Form;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Answers what is not signed: the sandbox's own pages, the pages of its issuer, and otherwise the
/// HTTP API.
final class Web implements Function<AwsRequest, AwsResponse> {

  private static final String HEALTH = "/_sandbox/health";
  private static final String TOKEN = "/_sandbox/token";
  private static final String KEYS = "/.well-known/jwks.json";
  private static final String CONFIGURATION = "/.well-known/openid-configuration";
  private static final int FIRST_SEGMENT = 1;

  private final Map<String, Seed.User> users = new ConcurrentHashMap<>();
  private final HttpApis apis;
  private final Issuer issuer;

  Web(HttpApis apis, Issuer issuer) {
    this.apis = apis;
    this.issuer = issuer;
  }

  void add(List<Seed.User> more) {
    more.forEach(user -> users.put(user.username(), user));
    if (apis.firstAuthorizer().isPresent()) {
      Thread.ofVirtual().start(issuer::keys);
    }
  }

  /// A token for a user.
  ///
  /// @throws IllegalArgumentException if there is no such user, or no API that asks for a token
  String token(String username) {
    Seed.User user = users.get(username);
    if (user == null) {
      throw new IllegalArgumentException("There is no user " + username + ".");
    }
    HttpApi.JwtAuthorizer authorizer =
        apis.firstAuthorizer()
            .orElseThrow(
                () -> new IllegalArgumentException("No API of this sandbox asks for a token."));
    return issuer.token(
        new Issuer.Subject(
            authorizer.issuer(),
            authorizer.audiences().getFirst(),
            user.username(),
            user.groups()));
  }

  @Override
  public AwsResponse apply(AwsRequest request) {
    int query = request.path().indexOf('?');
    String path = query < 0 ? request.path() : request.path().substring(0, query);
    if (path.startsWith("/_sandbox/")) {
      return own(path, request);
    }
    if (request.method().equals("GET") && path.endsWith(KEYS)) {
      return json(200, issuer.jwks());
    }
    if (request.method().equals("GET") && path.endsWith(CONFIGURATION)) {
      return configuration(path.substring(0, path.length() - CONFIGURATION.length()));
    }
    if (request.header("x-amz-target") != null) {
      return Refusal.of(403, "MissingAuthenticationTokenException", "Missing Authentication Token")
          .toJson("application/x-amz-json-1.1", "");
    }
    return apis.answer(request);
  }

  private AwsResponse own(String path, AwsRequest request) {
    return switch (path) {
      case HEALTH -> json(200, Json.write(Map.of("status", "running")));
      case TOKEN -> token(request);
      default -> json(404, Json.write(Map.of("message", "Not Found")));
    };
  }

  private AwsResponse token(AwsRequest request) {
    String username = Form.read(request).get("username");
    try {
      return json(
          200,
          Json.write(
              Map.of(
                  "access_token",
                  token(username == null ? "" : username),
                  "token_type",
                  "Bearer",
                  "expires_in",
                  86_400)));
    } catch (IllegalArgumentException unknown) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("error", "invalid_grant");
      body.put("error_description", unknown.getMessage());
      return json(400, Json.write(body));
    }
  }

  /// The OpenID configuration of a user pool, as far as verifying its tokens goes.
  ///
  /// @param pool the path before it, such as `/us-east-1_a1b2c3d4e`
  private AwsResponse configuration(String pool) {
    Optional<String> named =
        apis.firstAuthorizer()
            .map(HttpApi.JwtAuthorizer::issuer)
            .filter(name -> pool.isEmpty() || name.endsWith(pool.substring(FIRST_SEGMENT)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("issuer", named.orElse(pool));
    body.put("jwks_uri", pool + KEYS);
    body.put("response_types_supported", List.of("token"));
    body.put("subject_types_supported", List.of("public"));
    body.put("id_token_signing_alg_values_supported", List.of("RS256"));
    return json(200, Json.write(body));
  }

  private static AwsResponse json(int status, byte[] body) {
    return new AwsResponse(status, Map.of("content-type", "application/json"), body);
  }
}
