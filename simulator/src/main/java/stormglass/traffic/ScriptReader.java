package stormglass.traffic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Reads the scripts of session kinds.
final class ScriptReader {

  private final Parameters parameters;
  private final Map<String, DataSet> data;
  private final Map<String, RequestTemplate> requests;
  private final Set<String> captured;
  private final Problems problems;
  private final Set<String> used = new HashSet<>();

  ScriptReader(
      Parameters parameters,
      Map<String, DataSet> data,
      Map<String, RequestTemplate> requests,
      Set<String> captured,
      Problems problems) {
    this.parameters = parameters;
    this.data = data;
    this.requests = requests;
    this.captured = captured;
    this.problems = problems;
  }

  Script read(String kind, Node node) {
    Fields fields =
        new Fields(node, "the session '" + kind + "'", Keys.of("user", "does"), problems);
    String user = fields.text("user");
    DataSet users = user == null ? null : data.get(user);
    if (user != null && users == null) {
      unknownData(user, fields.where());
    }
    return new Script(
        kind,
        user == null ? "" : user,
        users == null ? DataSet.zipf(List.of("any"), 0) : users,
        acts(fields.items("does")),
        data);
  }

  void reportUnused(SequencedMap<String, Where> places) {
    places.forEach(
        (name, where) -> {
          if (!used.contains(name)) {
            problems.add(
                TrafficProblem.UNUSED.at(where, "Nothing sends the request '" + name + "'."));
          }
        });
  }

  private void unknownData(String name, Where where) {
    problems.add(TrafficProblem.UNKNOWN_VALUE.at(where, "No data is called '%s'.".formatted(name)));
  }

  private List<Act> acts(List<Node> nodes) {
    List<Act> acts = new ArrayList<>();
    for (Node node : nodes) {
      Act act = act(node);
      if (act != null) {
        acts.add(act);
      }
    }
    return List.copyOf(acts);
  }

  private @Nullable Act act(Node node) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
      unknownAct(node.where());
      return null;
    }
    String verb = mapping.entries().firstEntry().getKey();
    Node object = mapping.entries().firstEntry().getValue();
    return switch (verb) {
      case "send" -> {
        RequestTemplate request = request(object);
        yield request == null ? null : new Act.Call(request);
      }
      case "draw" -> draw(object);
      case "think" -> {
        Fields fields =
            new Fields(object, "'think'", Keys.of("meanSeconds", "cutSeconds"), problems);
        yield new Act.Pause(
            parameters.number(fields, "meanSeconds", Parameters.Range.SECONDS),
            parameters.number(fields, "cutSeconds", Parameters.Range.SECONDS));
      }
      case "chance" -> {
        Fields fields = new Fields(object, "'chance'", Keys.of("share", "does"), problems);
        yield new Act.Chance(
            parameters.number(fields, "share", Parameters.Range.SHARE), acts(fields.items("does")));
      }
      case "repeat" -> {
        Fields fields = new Fields(object, "'repeat'", Keys.of("mean", "does"), problems);
        yield new Act.Repeat(
            parameters.number(fields, "mean", Parameters.Range.MEAN_COUNT),
            acts(fields.items("does")));
      }
      case "poll" -> poll(object);
      case "when" -> when(object);
      default -> {
        unknownAct(mapping.where());
        yield null;
      }
    };
  }

  private void unknownAct(Where where) {
    problems.add(
        TrafficProblem.UNKNOWN_ACT.at(
            where, "This is none of: send, draw, think, chance, repeat, poll, when."));
  }

  private @Nullable Act draw(Node object) {
    if (object instanceof Node.Scalar(String name, _, Where where, _)) {
      DataSet set = data.get(name);
      if (set == null) {
        unknownData(name, where);
      } else if (set.isSessionId()) {
        problems.add(
            TrafficProblem.BAD_UUID.at(
                where, "'%s' is the session's own; it has no other.".formatted(name)));
      } else {
        return new Act.Draw(name);
      }
    } else {
      Fields.wrongKind(object, "'draw'", "the name of data", problems);
    }
    return null;
  }

  private @Nullable RequestTemplate request(Node node) {
    if (!(node instanceof Node.Scalar(String name, _, Where where, _))) {
      Fields.wrongKind(node, "'send'", "the name of a request", problems);
      return null;
    }
    used.add(name);
    RequestTemplate request = requests.get(name);
    if (request == null) {
      problems.add(
          TrafficProblem.UNKNOWN_REQUEST.at(where, "No request is called '" + name + "'."));
    }
    return request;
  }

  private @Nullable Act poll(Node object) {
    Fields fields =
        new Fields(
            object, "'poll'", Keys.of("send", "value", "in", "everySeconds", "atMost"), problems);
    Node send = fields.required("send");
    RequestTemplate request = send == null ? null : request(send);
    String value = capturedName(fields);
    Set<String> finals = Set.copyOf(fields.texts("in"));
    double every = parameters.number(fields, "everySeconds", Parameters.Range.SECONDS);
    int most = (int) parameters.number(fields, "atMost", Parameters.Range.FEW);
    return request == null ? null : new Act.Poll(request, value, finals, every, most);
  }

  private Act when(Node object) {
    Fields fields = new Fields(object, "'when'", Keys.of("value", "in", "does"), problems);
    return new Act.When(
        capturedName(fields), Set.copyOf(fields.texts("in")), acts(fields.items("does")));
  }

  private String capturedName(Fields fields) {
    String name = fields.text("value");
    if (name != null && !captured.contains(name)) {
      problems.add(
          TrafficProblem.UNKNOWN_VALUE.at(
              fields.where(), "No answer brings a '%s'.".formatted(name)));
    }
    return name == null ? "" : name;
  }
}
