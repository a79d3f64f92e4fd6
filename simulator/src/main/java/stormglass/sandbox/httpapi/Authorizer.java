package stormglass.sandbox.httpapi;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.HttpApi.JwtAuthorizer;
import stormglass.blueprint.HttpApi.Route;
import stormglass.sandbox.identity.Issuer;
import stormglass.sandbox.identity.Verification;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.Form;

/// Decides by a token who may call (API Gateway developer guide, JWT authorizers, 2026-11).
final class Authorizer {

  /// What was decided.
  sealed interface Decision {
    /// Anyone may call.
    enum Public implements Decision {
      PUBLIC
    }

    /// The caller may.
    ///
    /// @param scopes those of the route
    record Allowed(Verification.Verified token, List<String> scopes) implements Decision {}

    /// The caller may not.
    ///
    /// @param status 401 or 403
    /// @param challenge for `www-authenticate`
    record Denied(int status, String challenge) implements Decision {}
  }

  private static final Decision UNAUTHENTICATED = new Decision.Denied(401, "Bearer");
  private static final String HEADER = "$request.header.";
  private static final String QUERY = "$request.querystring.";

  private final Issuer issuer;
  private final InstantSource clock;

  Authorizer(Issuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  Decision decide(Route route, AwsRequest request) {
    JwtAuthorizer authorizer = route.authorizer();
    if (authorizer == null) {
      return Decision.Public.PUBLIC;
    }
    String token = token(authorizer.identitySource(), request);
    if (token == null) {
      return UNAUTHENTICATED;
    }
    return switch (issuer.verify(token)) {
      case Verification.Rejected(String reason) -> invalid(reason);
      case Verification.Verified verified -> claims(authorizer, route, verified);
    };
  }

  private static @Nullable String token(String source, AwsRequest request) {
    String value = null;
    if (source.startsWith(HEADER)) {
      value = request.header(source.substring(HEADER.length()).toLowerCase(java.util.Locale.ROOT));
    } else if (source.startsWith(QUERY) && request.path().indexOf('?') >= 0) {
      String query = request.path().substring(request.path().indexOf('?') + 1);
      value = Form.parse(query).get(source.substring(QUERY.length()));
    }
    if (value == null) {
      return null;
    }
    return value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7).strip() : value;
  }

  private static Decision invalid(String reason) {
    return new Decision.Denied(
        401, "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + reason + "\"");
  }

  private Decision claims(JwtAuthorizer authorizer, Route route, Verification.Verified verified) {
    long now = clock.instant().getEpochSecond();
    if (!authorizer.issuer().equals(verified.claims().get("iss"))) {
      return invalid("the token has an invalid issuer");
    }
    if (!audienceFits(authorizer, verified)) {
      return invalid("the token does not have a valid audience");
    }
    if (verified.seconds("exp", 0) <= now) {
      return invalid("the token has expired");
    }
    if (verified.seconds("nbf", 0) > now || verified.seconds("iat", 0) > now) {
      return invalid("the token is not valid yet");
    }
    List<String> wanted = route.scopes();
    if (!wanted.isEmpty() && scopes(verified).stream().noneMatch(wanted::contains)) {
      return new Decision.Denied(
          403,
          "Bearer scope=\""
              + String.join(" ", wanted)
              + "\" error=\"insufficient_scope\" error_description=\"the token does not have the"
              + " required scope\"");
    }
    return new Decision.Allowed(verified, wanted);
  }

  private static boolean audienceFits(JwtAuthorizer authorizer, Verification.Verified verified) {
    Object audience = verified.claims().get("aud");
    List<?> named =
        switch (audience) {
          case List<?> several -> several;
          case String one -> List.of(one);
          case null, default ->
              verified.claims().get("client_id") instanceof String client
                  ? List.of(client)
                  : List.of();
        };
    return named.stream().anyMatch(authorizer.audiences()::contains);
  }

  private static List<String> scopes(Verification.Verified verified) {
    Object scope = verified.claims().get("scope");
    Object scp = verified.claims().get("scp");
    if (scp instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return scope instanceof String text ? Arrays.asList(text.split(" ")) : List.of();
  }
}
