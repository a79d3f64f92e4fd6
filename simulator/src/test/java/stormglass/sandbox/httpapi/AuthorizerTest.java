package stormglass.sandbox.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stormglass.blueprint.HttpApi.JwtAuthorizer;
import stormglass.blueprint.HttpApi.Route;
import stormglass.problem.Where;
import stormglass.sandbox.identity.Issuer;
import stormglass.sandbox.wire.AwsRequest;

class AuthorizerTest {

  private static final long NOW = 1_790_000_000;
  private static final Issuer ISSUER = new Issuer(() -> Instant.ofEpochSecond(NOW));

  private final Authorizer authorizer = new Authorizer(ISSUER, () -> Instant.ofEpochSecond(NOW));

  private static Route route(List<String> scopes, String source) {
    JwtAuthorizer jwt =
        new JwtAuthorizer("Signed", "https://issuer", List.of("client", "other"), source);
    return new Route("Place", new Where("t", 1), "POST", "/orders", "arn", jwt, scopes, 30_000);
  }

  private static final Route ROUTE = route(List.of(), "$request.header.Authorization");

  private static String token(Consumer<Map<String, @Nullable Object>> change) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", "https://issuer");
    claims.put("client_id", "client");
    claims.put("scope", "read write");
    claims.put("exp", NOW + 60);
    claims.put("iat", NOW);
    change.accept(claims);
    claims.values().removeIf(value -> value == null);
    return ISSUER.signed(claims);
  }

  private Authorizer.Decision decide(Route route, String header) {
    return authorizer.decide(
        route, new AwsRequest("POST", "/orders", Map.of("authorization", header), new byte[0]));
  }

  private String challenge(Consumer<Map<String, @Nullable Object>> change) {
    return switch (decide(ROUTE, "Bearer " + token(change))) {
      case Authorizer.Decision.Denied(int status, String challenge) -> status + " " + challenge;
      case Authorizer.Decision.Allowed _ -> "allowed";
      case Authorizer.Decision.Public _ -> "public";
    };
  }

  @Test
  void aGoodTokenIsAllowedWithOrWithoutItsScheme() {
    assertThat(challenge(claims -> {})).isEqualTo("allowed");
    assertThat(decide(ROUTE, token(claims -> {}))).isInstanceOf(Authorizer.Decision.Allowed.class);
  }

  @Test
  void theAudienceIsTheClaimAudBeforeTheClient() {
    assertThat(challenge(claims -> claims.put("aud", "other"))).isEqualTo("allowed");
    assertThat(challenge(claims -> claims.put("aud", List.of("x", "other")))).isEqualTo("allowed");
    assertThat(challenge(claims -> claims.put("aud", "x"))).contains("401", "audience");
    assertThat(challenge(claims -> claims.put("client_id", null))).contains("audience");
  }

  @Test
  void aTokenIsGoodFromNotBeforeUntilItExpires() {
    assertThat(challenge(claims -> claims.put("exp", NOW))).contains("401", "expired");
    assertThat(challenge(claims -> claims.put("exp", null))).contains("expired");
    assertThat(challenge(claims -> claims.put("nbf", NOW + 1))).contains("401", "not valid yet");
    assertThat(challenge(claims -> claims.put("nbf", NOW))).isEqualTo("allowed");
    assertThat(challenge(claims -> claims.put("iat", NOW + 1))).contains("not valid yet");
  }

  @Test
  void aTokenOfAnotherIssuerIsDenied() {
    assertThat(challenge(claims -> claims.put("iss", "https://else")))
        .contains("401", "invalid_token", "issuer");
  }

  @Test
  void aTokenThatIsNotSignedHereIsDenied() {
    String good = token(claims -> {});
    String other = new Issuer(() -> Instant.ofEpochSecond(NOW)).signed(Map.of("iss", "x"));
    for (String bad :
        List.of(
            good.substring(0, good.length() - 4) + "AAAA", other, "a.b", "..", "", "e30.e30.")) {
      assertThat(decide(ROUTE, "Bearer " + bad))
          .as(bad)
          .isInstanceOfSatisfying(
              Authorizer.Decision.Denied.class,
              denied -> assertThat(denied.status()).isEqualTo(401));
    }
  }

  @Test
  void aRouteWithScopesWantsOneOfThem() {
    Route wanting = route(List.of("admin", "write"), "$request.header.Authorization");
    assertThat(decide(wanting, token(claims -> {})))
        .isInstanceOf(Authorizer.Decision.Allowed.class);
    assertThat(decide(wanting, token(claims -> claims.put("scope", "read"))))
        .isInstanceOfSatisfying(
            Authorizer.Decision.Denied.class,
            denied -> {
              assertThat(denied.status()).isEqualTo(403);
              assertThat(denied.challenge()).contains("insufficient_scope");
            });
  }

  @Test
  void aTokenMayStandInTheQuery() {
    Route inQuery = route(List.of(), "$request.querystring.token");
    AwsRequest request =
        new AwsRequest("POST", "/orders?token=" + token(claims -> {}), Map.of(), new byte[0]);
    assertThat(authorizer.decide(inQuery, request)).isInstanceOf(Authorizer.Decision.Allowed.class);
    assertThat(decide(inQuery, token(claims -> {}))).isInstanceOf(Authorizer.Decision.Denied.class);
  }
}
