package stormglass.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.HttpApi;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.Mapping;
import stormglass.blueprint.Queue;
import stormglass.blueprint.Resource;
import stormglass.blueprint.Rule;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Link;
import stormglass.board.Kind;
import stormglass.draw.Wall.Fact;
import stormglass.problem.Where;

/// What of a template carries the notes of a board: rules, queues, handlers and routes. A rule or
/// function belongs to the note whose name it has; a read model's rule is `Project<name>`.
final class Carriers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROJECTION = "Project";

  private final Board board;
  private final Blueprint blueprint;
  private final Map<String, Set<Fact>> facts = new TreeMap<>();

  /// The functions behind the target of a rule, by the name of the policy.
  private final Map<String, List<LambdaFunction>> handlers = new HashMap<>();

  Carriers(Board board, Blueprint blueprint) {
    this.board = board;
    this.blueprint = blueprint;
    blueprint.rules().forEach(this::rule);
    board.all(Kind.COMMAND).forEach(this::command);
  }

  /// What is known of each note.
  Map<String, List<Fact>> facts() {
    Map<String, List<Fact>> known = new TreeMap<>();
    facts.forEach((name, all) -> known.put(name, List.copyOf(all)));
    return known;
  }

  /// The bus on which rules listen to a source, by source; under "" the only bus, where there is
  /// but one.
  Map<String, String> buses() {
    Map<String, String> buses = new TreeMap<>();
    if (blueprint.buses().size() == 1) {
      buses.put("", blueprint.buses().getFirst().name());
    }
    blueprint
        .rules()
        .forEach(rule -> values(rule, "source").forEach(s -> buses.putIfAbsent(s, rule.bus())));
    return buses;
  }

  private void rule(Rule rule) {
    String id = rule.id().substring(rule.id().lastIndexOf('/') + 1);
    String note = board.elements().containsKey(id) ? id : id.replaceFirst("^" + PROJECTION, "");
    Fact fact = new Fact("Rule", id + " on " + rule.bus() + ", " + at(rule.where()));
    if (board.elements().containsKey(note)) {
      add(note, fact);
      rule.targets().forEach(target -> target(note, target.arn()));
    }
    for (String event : values(rule, "detail-type")) {
      Element element = board.elements().get(event);
      if (element != null && element.kind() == Kind.EVENT && isFrom(rule, element)) {
        add(event, fact);
      }
    }
  }

  private static boolean isFrom(Rule rule, Element event) {
    Link context = event.context();
    List<String> sources = values(rule, "source");
    return context == null
        || sources.isEmpty()
        || sources.stream().anyMatch(source -> source.endsWith("." + context.name()));
  }

  private void target(String note, String arn) {
    for (Queue queue : blueprint.queues()) {
      if (queue.arn().equals(arn)) {
        add(note, new Fact("Queue", local(queue) + ", " + at(queue.where())));
      }
    }
    for (LambdaFunction function : blueprint.functions()) {
      boolean isBehind =
          blueprint.mappings().stream()
              .filter(mapping -> mapping.functionArn().equals(function.arn()))
              .map(Mapping::source)
              .anyMatch(source -> source.arn().equals(arn));
      if (isBehind || function.arn().equals(arn)) {
        add(note, handler(function));
        handlers.computeIfAbsent(note, _ -> new ArrayList<>()).add(function);
      }
    }
  }

  private void command(Element command) {
    Set<Fact> known = new LinkedHashSet<>();
    for (LambdaFunction function : blueprint.functions()) {
      if (local(function).equals(command.name())) {
        for (HttpApi api : blueprint.httpApis()) {
          api.routes().stream()
              .filter(route -> route.functionArn().equals(function.arn()))
              .forEach(route -> known.add(new Fact("Route", route.method() + " " + route.path())));
        }
        known.add(handler(function));
      }
    }
    board
        .all(Kind.POLICY)
        .filter(policy -> names(policy, "then").contains(command.name()))
        .flatMap(policy -> handlers.getOrDefault(policy.name(), List.of()).stream())
        .forEach(function -> known.add(handler(function)));
    known.forEach(fact -> add(command.name(), fact));
    known.removeIf(fact -> fact.label().equals("Route"));
    names(command, "produces").forEach(event -> known.forEach(fact -> add(event, fact)));
  }

  private static List<String> names(Element element, String key) {
    return element.links(key).stream().map(Link::name).toList();
  }

  private void add(String note, Fact fact) {
    facts.computeIfAbsent(note, _ -> new LinkedHashSet<>()).add(fact);
  }

  private static Fact handler(LambdaFunction function) {
    return new Fact("Handler", function.handler() + ", " + at(function.where()));
  }

  private static String local(Resource resource) {
    return resource.id().substring(resource.id().lastIndexOf('/') + 1);
  }

  private static String at(Where where) {
    return new Where(Failures.shown(Path.of(where.file())), where.line()).toString();
  }

  /// The plain texts that a pattern allows for a field.
  private static List<String> values(Rule rule, String field) {
    List<String> values = new ArrayList<>();
    if (rule.pattern() != null) {
      try {
        for (JsonNode value : JSON.readTree(rule.pattern()).path(field)) {
          if (value.isTextual()) {
            values.add(value.asText());
          }
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a pattern that was accepted is no JSON", e);
      }
    }
    return values;
  }
}
