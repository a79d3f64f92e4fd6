package stormglass.sandbox.httpapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import stormglass.blueprint.HttpApi.Route;
import stormglass.sandbox.wire.Form;

/// The routes of an API. Of those that match a request API Gateway takes the most specific: a full
/// match before a greedy variable before `$default`, a fixed segment before a variable, and the
/// method before `ANY` (API Gateway developer guide, HTTP API routes, 2026-11).
final class RouteTable {

  private static final String DEFAULT = "$default";

  /// A route and the values of its path's variables.
  record Match(Route route, SequencedMap<String, String> parameters) {}

  private record Candidate(Route route, List<String> segments) {

    /// Whether this one is more specific than another that matches the same request.
    boolean before(Candidate other) {
      int shared = Math.min(segments.size(), other.segments.size());
      for (int i = 0; i < shared; i++) {
        int here = kind(segments.get(i));
        int there = kind(other.segments.get(i));
        if (here != there) {
          return here < there;
        }
      }
      return !route.method().equals("ANY") && other.route.method().equals("ANY");
    }

    private static int kind(String segment) {
      return !segment.startsWith("{") ? 0 : segment.endsWith("+}") ? 2 : 1;
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private final Optional<Route> otherwise;

  RouteTable(List<Route> routes) {
    for (Route route : routes) {
      if (!route.path().equals(DEFAULT)) {
        candidates.add(new Candidate(route, segments(route.path())));
      }
    }
    otherwise = routes.stream().filter(route -> route.path().equals(DEFAULT)).findFirst();
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /// The route of a request.
  ///
  /// @param path without its query
  Optional<Match> match(String method, String path) {
    List<String> asked = segments(path.startsWith("/") ? path : "/" + path);
    Candidate best = null;
    for (Candidate candidate : candidates) {
      String wanted = candidate.route().method();
      boolean matches =
          (wanted.equals(method) || wanted.equals("ANY")) && fits(candidate.segments(), asked);
      if (matches && (best == null || candidate.before(best))) {
        best = candidate;
      }
    }
    return best == null
        ? otherwise.map(route -> new Match(route, new LinkedHashMap<>()))
        : Optional.of(new Match(best.route(), parameters(best.segments(), asked)));
  }

  private static boolean fits(List<String> route, List<String> asked) {
    for (int i = 0; i < route.size(); i++) {
      String segment = route.get(i);
      if (i >= asked.size()) {
        return false;
      }
      if (segment.startsWith("{")) {
        if (asked.get(i).isEmpty()) {
          return false;
        }
        if (segment.endsWith("+}")) {
          return true;
        }
      } else if (!segment.equals(asked.get(i))) {
        return false;
      }
    }
    return route.size() == asked.size();
  }

  private static SequencedMap<String, String> parameters(List<String> route, List<String> asked) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < route.size(); i++) {
      String segment = route.get(i);
      if (segment.endsWith("+}")) {
        String rest = String.join("/", asked.subList(i, asked.size()));
        parameters.put(segment.substring(1, segment.length() - 2), decoded(rest));
      } else if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), decoded(asked.get(i)));
      }
    }
    return parameters;
  }

  private static String decoded(String segment) {
    return Form.decoded(segment.replace("+", "%2B"));
  }
}
