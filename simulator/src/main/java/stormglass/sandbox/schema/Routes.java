package stormglass.sandbox.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.Form;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Members;

/// Finds the operation of a method and path, such as `GET /v1/registries/name/{registryName}`.
final class Routes {

  private record Route(String method, List<String> segments, Function<Call, AwsResponse> answer) {

    Optional<Map<String, String>> variables(String asked, List<String> path) {
      if (!asked.equals(method) || path.size() != segments.size()) {
        return Optional.empty();
      }
      Map<String, String> variables = new LinkedHashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String segment = segments.get(i);
        if (segment.startsWith("{")) {
          variables.put(segment.substring(1, segment.length() - 1), Form.decoded(path.get(i)));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return variables.containsValue("") ? Optional.empty() : Optional.of(variables);
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /// Adds an operation whose answer is JSON.
  ///
  /// @param route such as `GET /v1/registries`
  void add(String route, int status, Function<Call, Map<String, ?>> operation) {
    raw(
        route,
        call ->
            new AwsResponse(
                status,
                Map.of("content-type", "application/json"),
                Json.write(operation.apply(call))));
  }

  /// Adds an operation without an answer.
  void silent(String route, Consumer<Call> operation) {
    raw(
        route,
        call -> {
          operation.accept(call);
          return new AwsResponse(204, Map.of(), new byte[0]);
        });
  }

  /// Adds an operation whose answer is no JSON.
  void raw(String route, Function<Call, AwsResponse> operation) {
    int space = route.indexOf(' ');
    routes.add(
        new Route(route.substring(0, space), segments(route.substring(space + 1)), operation));
  }

  /// The answer to a request; empty when there is no such operation.
  Optional<AwsResponse> answer(AwsRequest request) {
    int mark = request.path().indexOf('?');
    String path = mark < 0 ? request.path() : request.path().substring(0, mark);
    String query = mark < 0 ? "" : request.path().substring(mark + 1);
    List<String> segments = segments(path);
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.variables(request.method(), segments);
      if (variables.isPresent()) {
        return Optional.of(
            route
                .answer()
                .apply(new Call(variables.get(), query(query), Members.read(request.body()))));
      }
    }
    return Optional.empty();
  }

  /// A repeated parameter keeps all its values, a line each.
  private static Map<String, String> query(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      Form.parse(pair).forEach((name, value) -> parameters.merge(name, value, Routes::both));
    }
    return parameters;
  }

  private static String both(String one, String other) {
    return one + "\n" + other;
  }

  private static List<String> segments(String path) {
    String[] segments = path.split("/", -1);
    return List.of(segments).subList(1, Math.max(1, segments.length));
  }
}
