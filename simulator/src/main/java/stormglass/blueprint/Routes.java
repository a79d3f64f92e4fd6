package stormglass.blueprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Routes that functions declare, waiting for the API they belong to.
final class Routes {

  private final List<Pending> pending = new ArrayList<>();
  private final Map<String, Auth> auths = new HashMap<>();

  /// A route as a function declares it.
  ///
  /// @param api the API's physical id, or null for the implicit one
  /// @param authorizer by name; null for the API's own default, `NONE` for none
  record Pending(
      Element element,
      @Nullable String api,
      String method,
      String path,
      String functionArn,
      @Nullable String authorizer,
      List<String> scopes,
      int timeoutMillis) {

    static Pending of(
        Element e, @Nullable String api, String functionArn, @Nullable Properties auth) {
      Properties p = e.properties();
      boolean all = !p.has("Path") && !p.has("Method");
      String method = all ? "ANY" : p.required("Method");
      Pending route =
          new Pending(
              e,
              api,
              method.equalsIgnoreCase("x-amazon-apigateway-any-method")
                  ? "ANY"
                  : method.toUpperCase(java.util.Locale.ROOT),
              all ? "$default" : p.required("Path"),
              functionArn,
              auth == null ? null : auth.text("Authorizer"),
              auth == null ? List.of() : auth.texts("AuthorizationScopes"),
              p.whole("TimeoutInMillis", 30_000, 50, 30_000));
      if (auth != null) {
        auth.close();
      }
      return route;
    }
  }

  /// What an API knows of who may call.
  ///
  /// @param scopes that a token needs on every route with the authorizer, by the authorizer's name
  record Auth(
      Map<String, HttpApi.JwtAuthorizer> authorizers,
      Map<String, List<String>> scopes,
      @Nullable String standard) {}

  void add(Pending route) {
    pending.add(route);
  }

  void auth(String api, Auth auth) {
    auths.put(api, auth);
  }

  /// The resource, with its routes if it is an API.
  Resource onto(Resource resource) {
    if (!(resource instanceof HttpApi api)) {
      return resource;
    }
    boolean implicit =
        api.id().equals(Sam.IMPLICIT_API) || api.id().endsWith("/" + Sam.IMPLICIT_API);
    List<HttpApi.Route> routes = new ArrayList<>();
    for (Pending route : pending) {
      if (route.api() == null ? implicit : route.api().equals(api.apiId())) {
        routes.add(route(route, api));
      }
    }
    return new HttpApi(
        api.id(),
        api.where(),
        api.apiId(),
        api.name(),
        api.stage(),
        routes,
        api.cors(),
        api.throttle());
  }

  private HttpApi.Route route(Pending route, HttpApi api) {
    Auth auth = auths.getOrDefault(api.apiId(), new Auth(Map.of(), Map.of(), null));
    String name = route.authorizer() != null ? route.authorizer() : auth.standard();
    HttpApi.JwtAuthorizer authorizer = null;
    List<String> scopes = List.of();
    if (name != null && !name.equals("NONE")) {
      authorizer = auth.authorizers().get(name);
      scopes =
          route.scopes().isEmpty() ? auth.scopes().getOrDefault(name, List.of()) : route.scopes();
      if (authorizer == null) {
        route
            .element()
            .report(TemplateProblem.UNKNOWN_AUTHORIZER, route.element().id(), name, api.id());
      }
    }
    return new HttpApi.Route(
        route.element().id(),
        route.element().where(),
        route.method(),
        route.path(),
        route.functionArn(),
        authorizer,
        scopes,
        route.timeoutMillis());
  }
}
