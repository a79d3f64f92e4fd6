package stormglass.traffic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Reads the requests that sessions send.
final class RequestReader {

  private static final Pattern ROUTE =
      Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD) (/[^\\s?#]*)");
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private final Parameters parameters;
  private final Map<String, DataSet> data;
  private final Problems problems;
  private final Set<String> captured = new HashSet<>();
  private final SequencedMap<String, Where> places = new LinkedHashMap<>();

  RequestReader(Parameters parameters, Map<String, DataSet> data, Problems problems) {
    this.parameters = parameters;
    this.data = data;
    this.problems = problems;
  }

  /// The names of all values that some answer brings.
  Set<String> captured() {
    return captured;
  }

  /// Where each request stands.
  SequencedMap<String, Where> places() {
    return places;
  }

  Map<String, RequestTemplate> read(SequencedMap<String, Node> section) {
    Map<String, Fields> all = new LinkedHashMap<>();
    Map<String, SequencedMap<String, String>> captures = new LinkedHashMap<>();
    section.forEach(
        (name, node) -> {
          Fields fields =
              new Fields(
                  node,
                  "the request '" + name + "'",
                  Keys.of(
                      "route",
                      "signedIn",
                      "idempotencyKey",
                      "body",
                      "expect",
                      "capture",
                      "attempts",
                      "retryAfterSeconds",
                      "again"),
                  problems);
          all.put(name, fields);
          places.put(name, node.where());
          captures.put(name, captures(fields));
        });
    Map<String, RequestTemplate> requests = new LinkedHashMap<>();
    all.forEach(
        (name, fields) ->
            requests.put(
                name, request(name, fields, captures.getOrDefault(name, new LinkedHashMap<>()))));
    return requests;
  }

  private RequestTemplate request(
      String name, Fields fields, SequencedMap<String, String> captures) {
    String route = fields.text("route");
    Matcher parts = ROUTE.matcher(route == null ? "" : route);
    boolean good = parts.matches();
    if (!good && route != null) {
      problems.add(
          TrafficProblem.BAD_ROUTE.at(fields.where(), "'%s' is no route.".formatted(route)));
    }
    Node body = fields.get("body");
    boolean retried = fields.has("attempts");
    return new RequestTemplate(
        name,
        route == null ? "" : route,
        good ? parts.group(1) : "GET",
        good ? path(parts.group(2), fields.where()) : List.of(),
        fields.flag("signedIn"),
        fields.flag("idempotencyKey"),
        body == null ? null : new BodyReader(parameters, data, captured, problems).read(body),
        statuses(fields),
        captures,
        retried ? (int) parameters.number(fields, "attempts", Parameters.Range.FEW) : 1,
        retried ? parameters.number(fields, "retryAfterSeconds", Parameters.Range.SECONDS) : 0,
        fields.has("again") ? parameters.number(fields, "again", Parameters.Range.SHARE) : 0);
  }

  private SequencedMap<String, String> captures(Fields fields) {
    SequencedMap<String, String> captures = new LinkedHashMap<>();
    Node node = fields.get("capture");
    Node.@Nullable Mapping mapping =
        node == null ? null : Fields.mapping(node, "'capture'", problems);
    if (mapping == null) {
      return captures;
    }
    mapping
        .entries()
        .forEach(
            (name, pointer) -> {
              String text = fields.text(pointer, "the pointer of '" + name + "'");
              if (text != null && !text.startsWith("/")) {
                problems.add(
                    TrafficProblem.BAD_POINTER.at(
                        pointer.where(), "'%s' is no JSON pointer.".formatted(text)));
              } else if (text != null) {
                captures.put(name, text);
                captured.add(name);
              }
            });
    return captures;
  }

  private List<Integer> statuses(Fields fields) {
    List<Integer> statuses = new ArrayList<>();
    for (Node node : fields.items("expect")) {
      if (node instanceof Node.Scalar(Long status, _, _, _) && status >= 200 && status < 600) {
        statuses.add(status.intValue());
      } else {
        problems.add(
            TrafficProblem.BAD_STATUS.at(node.where(), "An expected status is no status."));
      }
    }
    return statuses;
  }

  private List<RequestTemplate.PathPart> path(String path, Where where) {
    List<RequestTemplate.PathPart> parts = new ArrayList<>();
    Matcher names = NAME.matcher(path);
    int from = 0;
    while (names.find()) {
      if (names.start() > from) {
        parts.add(new RequestTemplate.PathPart.Text(path.substring(from, names.start())));
      }
      String name = names.group(1);
      if (!data.containsKey(name) && !captured.contains(name)) {
        problems.add(
            TrafficProblem.UNKNOWN_VALUE.at(
                where, "Nothing gives the '%s' of the path '%s'.".formatted(name, path)));
      }
      parts.add(new RequestTemplate.PathPart.Name(name));
      from = names.end();
    }
    if (from < path.length()) {
      parts.add(new RequestTemplate.PathPart.Text(path.substring(from)));
    }
    return parts;
  }
}
