package stormglass.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.KinesisStream;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.Mapping;
import stormglass.blueprint.Rule;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Link;
import stormglass.board.Kind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;

/// What has been read, and what of it belongs together.
///
/// @param schemas those of the board's events
/// @param samples of each of the schemas
/// @param listening which events each rule with a pattern can match, by the rule's logical id
record Artifacts(
    Board board,
    SequencedMap<String, EventSchema> schemas,
    Map<String, Samples> samples,
    Blueprint blueprint,
    SequencedMap<String, Listener> listening) {

  private static final String PROJECT = "Project";

  /// A rule that listens to events of the system.
  ///
  /// @param events the board's events that it can match
  record Listener(Rule rule, EventPattern pattern, Set<String> events) {}

  static Artifacts of(Board board, List<Samples> documents, Blueprint blueprint) {
    SequencedMap<String, EventSchema> schemas = new LinkedHashMap<>();
    SequencedMap<String, Samples> samples = new LinkedHashMap<>();
    for (Samples each : documents) {
      String name = each.schema().detailType();
      if (isEvent(board, name)) {
        schemas.put(name, each.schema());
        samples.put(name, each);
      }
    }
    SequencedMap<String, Listener> listening = new LinkedHashMap<>();
    for (Rule rule : blueprint.rules()) {
      String text = rule.pattern();
      if (text != null) {
        EventPattern pattern = EventPattern.of(text);
        if (concernsUs(pattern)) {
          listening.put(rule.id(), new Listener(rule, pattern, events(pattern, samples)));
        }
      }
    }
    return new Artifacts(board, schemas, samples, blueprint, listening);
  }

  /// The note for which a rule stands, if there is one.
  Optional<Element> note(Rule rule) {
    Element policy = board.elements().get(rule.id());
    if (policy != null && policy.kind() == Kind.POLICY) {
      return Optional.of(policy);
    }
    String name = rule.id().startsWith(PROJECT) ? rule.id().substring(PROJECT.length()) : rule.id();
    return Optional.ofNullable(board.elements().get(name))
        .filter(note -> note.kind() == Kind.READ_MODEL);
  }

  /// The function that projects a read model from a data stream: it has the read model's name.
  Optional<LambdaFunction> streamed(Element readModel) {
    Set<String> streams =
        blueprint.dataStreams().stream()
            .map(KinesisStream::arn)
            .collect(Collectors.toUnmodifiableSet());
    Set<String> readers =
        blueprint.mappings().stream()
            .filter(mapping -> streams.contains(mapping.source().arn()))
            .map(Mapping::functionArn)
            .collect(Collectors.toUnmodifiableSet());
    return blueprint.functions().stream()
        .filter(function -> function.id().equals(readModel.name()))
        .filter(function -> readers.contains(function.arn()))
        .findFirst();
  }

  /// Whether an event may have a field at a path of a pattern; lists are looked into.
  boolean has(String event, List<String> path) {
    return Objects.requireNonNull(samples.get(event), event).field(path).isPresent();
  }

  /// The events that a policy or read model on the board is about.
  static Set<String> awaited(Element note) {
    return note.links(note.kind() == Kind.POLICY ? "when" : "from").stream()
        .map(Link::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The contexts that the template has begun with: one of their events is listened to, one of
  /// their policies has a rule, or one of their commands a function.
  Set<String> begun() {
    Set<String> begun = new LinkedHashSet<>();
    for (Listener listener : listening.values()) {
      listener.events().forEach(event -> context(event).ifPresent(begun::add));
      note(listener.rule()).flatMap(Artifacts::context).ifPresent(begun::add);
    }
    Set<String> functions =
        blueprint.functions().stream()
            .map(function -> function.id())
            .collect(Collectors.toUnmodifiableSet());
    board
        .all(Kind.COMMAND)
        .filter(command -> functions.contains(command.name()))
        .flatMap(command -> command.links("to").stream())
        .forEach(to -> context(to.name()).ifPresent(begun::add));
    return begun;
  }

  /// The context of a note by its name.
  Optional<String> context(String name) {
    return Optional.ofNullable(board.elements().get(name)).flatMap(Artifacts::context);
  }

  private static Optional<String> context(Element note) {
    return Optional.ofNullable(note.context()).map(Link::name);
  }

  /// Whether the board has an event of a name that no schema describes: a problem that is told
  /// once.
  boolean lacksSchema(String event) {
    return isEvent(board, event) && !schemas.containsKey(event);
  }

  private static boolean isEvent(Board board, String name) {
    Element note = board.elements().get(name);
    return note != null && note.kind() == Kind.EVENT;
  }

  /// Rules for what AWS itself says are nobody's policy.
  private static boolean concernsUs(EventPattern pattern) {
    Set<String> sources = pattern.texts("source");
    return sources.isEmpty() || !sources.stream().allMatch(source -> source.startsWith("aws."));
  }

  private static Set<String> events(EventPattern pattern, Map<String, Samples> samples) {
    Set<String> events = new LinkedHashSet<>();
    samples.forEach(
        (name, of) -> {
          if (Matching.isPossible(pattern, of)) {
            events.add(name);
          }
        });
    return events;
  }
}
