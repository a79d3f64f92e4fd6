package stormglass.blueprint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// Reads HTTP APIs; their routes come from functions.
final class ApiReaders {

  private ApiReaders() {}

  static HttpApi api(Element e, Routes routes) {
    Properties p = e.properties();
    p.accept("Description", "Tags", "PropagateTags", "AccessLogSettings", "FailOnWarnings");
    for (String key : List.of("DefinitionBody", "DefinitionUri")) {
      if (p.get(key) != null) {
        p.report(
            key,
            TemplateProblem.NOT_SUPPORTED,
            p.path(key),
            "write its routes as events of the functions.");
      }
    }
    p.notHonoured("RouteSettings", "routes are not throttled one by one.");
    p.notHonoured("Domain", "there are no domain names here.");
    p.notHonoured("StageVariables", "no integration uses them.");
    p.notHonoured("DisableExecuteApiEndpoint", "the endpoint is the only way in here.");
    routes.auth(e.identity().ref(), auth(p.part("Auth")));
    return new HttpApi(
        e.id(),
        e.where(),
        e.identity().ref(),
        p.text("Name", e.deployment().stack()),
        p.text("StageName", "$default"),
        List.of(),
        cors(p),
        throttle(p.part("DefaultRouteSettings")));
  }

  private static HttpApi.@Nullable Throttle throttle(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    p.accept("DetailedMetricsEnabled", "LoggingLevel", "DataTraceEnabled");
    int burst = p.whole("ThrottlingBurstLimit", 5_000, 0, 1_000_000);
    double rate = p.number("ThrottlingRateLimit", 10_000, 0, 1_000_000);
    p.close();
    return new HttpApi.Throttle(rate, burst);
  }

  private static Routes.Auth auth(@Nullable Properties p) {
    Map<String, HttpApi.JwtAuthorizer> authorizers = new LinkedHashMap<>();
    Map<String, List<String>> scopes = new LinkedHashMap<>();
    if (p == null) {
      return new Routes.Auth(authorizers, scopes, null);
    }
    p.notHonoured("EnableIamAuthorizer", "no route is signed.");
    Properties declared = p.part("Authorizers");
    if (declared != null) {
      for (String name : declared.keys()) {
        Properties authorizer = declared.part(name);
        if (authorizer != null) {
          scopes.put(name, authorizer.texts("AuthorizationScopes"));
          authorizers.put(name, authorizer(name, authorizer));
        }
      }
    }
    String standard = p.text("DefaultAuthorizer");
    if (standard != null && !standard.equals("NONE") && !authorizers.containsKey(standard)) {
      p.report(
          "DefaultAuthorizer",
          TemplateProblem.UNKNOWN_AUTHORIZER,
          p.path("DefaultAuthorizer"),
          standard,
          "the API");
    }
    p.close();
    return new Routes.Auth(authorizers, scopes, standard);
  }

  private static HttpApi.JwtAuthorizer authorizer(String name, Properties p) {
    String source = p.text("IdentitySource", "$request.header.Authorization");
    if (p.has("FunctionArn")) {
      p.report(
          "FunctionArn",
          TemplateProblem.NOT_SUPPORTED,
          p.path(),
          "authorizers that are functions are not run.");
      p.keys().forEach(key -> p.accept(key));
      return new HttpApi.JwtAuthorizer(name, "", List.of(), source);
    }
    Properties jwt = p.part("JwtConfiguration");
    p.close();
    if (jwt == null) {
      p.missing("JwtConfiguration");
      return new HttpApi.JwtAuthorizer(name, "", List.of(), source);
    }
    String issuer = jwt.required("issuer");
    if (!jwt.has("audience")) {
      jwt.missing("audience");
    }
    HttpApi.JwtAuthorizer authorizer =
        new HttpApi.JwtAuthorizer(name, issuer, jwt.texts("audience"), source);
    jwt.close();
    return authorizer;
  }

  private static HttpApi.@Nullable Cors cors(Properties p) {
    Node node = p.get("CorsConfiguration");
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Scalar) {
      return p.flag("CorsConfiguration", false)
          ? new HttpApi.Cors(List.of("*"), List.of(), List.of(), List.of(), false, -1)
          : null;
    }
    Properties cors = p.part("CorsConfiguration");
    if (cors == null) {
      return null;
    }
    HttpApi.Cors read =
        new HttpApi.Cors(
            cors.texts("AllowOrigins"),
            cors.texts("AllowMethods"),
            cors.texts("AllowHeaders"),
            cors.texts("ExposeHeaders"),
            cors.flag("AllowCredentials", false),
            cors.whole("MaxAge", -1, -1, 86_400));
    cors.close();
    return read;
  }
}
