package stormglass.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// An HTTP API of API Gateway.
///
/// @param apiId ten characters, such as `a1b2c3d4e5`
/// @param stage `$default` when not given
/// @param routes in the order of the template; no two have the same method and path
/// @param cors null where other origins may not call
/// @param throttle of every route of its own; null for the account's limit alone
public record HttpApi(
    String id,
    Where where,
    String apiId,
    String name,
    String stage,
    List<Route> routes,
    @Nullable Cors cors,
    @Nullable Throttle throttle)
    implements Resource {

  public HttpApi {
    routes = List.copyOf(routes);
  }

  /// A method and path that a function answers.
  ///
  /// @param method such as `GET`, or `ANY`
  /// @param path such as `/api/orders/{orderId}` or `/files/{proxy+}`; `$default` for all else
  /// @param authorizer null where anyone may call
  /// @param scopes of which the token must have one; empty for none
  /// @param timeoutMillis of the integration, 50 to 30,000
  public record Route(
      String id,
      Where where,
      String method,
      String path,
      String functionArn,
      @Nullable JwtAuthorizer authorizer,
      List<String> scopes,
      int timeoutMillis) {
    public Route {
      scopes = List.copyOf(scopes);
    }
  }

  /// Who may call, by a token.
  ///
  /// @param issuer the `iss` that a token must have
  /// @param audiences of which a token's `aud` or `client_id` must be one
  /// @param identitySource such as `$request.header.Authorization`
  public record JwtAuthorizer(
      String name, String issuer, List<String> audiences, String identitySource) {
    public JwtAuthorizer {
      audiences = List.copyOf(audiences);
    }
  }

  /// How many calls a route takes; those above get 429.
  ///
  /// @param ratePerSecond the steady rate
  /// @param burst the bucket's size
  public record Throttle(double ratePerSecond, int burst) {}

  /// Which other origins may call.
  ///
  /// @param maxAgeSeconds how long a browser may keep a preflight's answer, or -1 when not given
  public record Cors(
      List<String> allowOrigins,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      boolean allowCredentials,
      int maxAgeSeconds) {}
}
