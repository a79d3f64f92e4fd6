package stormglass.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stormglass.blueprint.HttpApi.Route;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;

/// The lines that a sandbox prints to be pasted.
final class Greeting {

  private static final String USERNAME = "{username}";

  private Greeting() {}

  /// @param routes of the template's APIs
  static List<String> lines(Sandbox sandbox, Seed seed, List<Route> routes) {
    String endpoint = sandbox.endpoint().toString();
    String aws =
        "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 aws"
            + " --endpoint-url "
            + endpoint
            + " ";
    Optional<String> path = path(routes);
    if (seed.users().isEmpty() || path.isEmpty()) {
      return List.of(aws + "sqs create-queue --queue-name orders", aws + "sqs list-queues");
    }
    String username = seed.users().getFirst().username();
    return List.of(
        "curl -H 'Authorization: Bearer "
            + sandbox.token(username)
            + "' "
            + endpoint
            + path.get().replace(USERNAME, username),
        aws + "events list-event-buses");
  }

  /// What a user may ask for without knowing more than the own name, and otherwise what there is to
  /// be sent.
  private static Optional<String> path(List<Route> routes) {
    return routes.stream()
        .filter(route -> !route.path().replace(USERNAME, "").matches(".*[{$].*"))
        .min(Comparator.comparingInt(Greeting::rank))
        .map(
            route ->
                route.method().equals("GET")
                    ? route.path()
                    : route.path() + " -X " + route.method() + " -d '{}'");
  }

  private static int rank(Route route) {
    if (!route.method().equals("GET")) {
      return 2;
    }
    return route.path().endsWith(USERNAME) ? 0 : 1;
  }
}
