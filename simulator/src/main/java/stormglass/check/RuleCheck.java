package stormglass.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stormglass.blueprint.Rule;
import stormglass.board.Board.Element;
import stormglass.check.Artifacts.Listener;
import stormglass.problem.Problems;
import stormglass.schema.EventSchema;

/// Each rule of a template against the board and the schemas.
final class RuleCheck {

  private final Artifacts artifacts;
  private final Problems problems;

  private RuleCheck(Artifacts artifacts, Problems problems) {
    this.artifacts = artifacts;
    this.problems = problems;
  }

  static void check(Artifacts artifacts, Problems problems) {
    RuleCheck check = new RuleCheck(artifacts, problems);
    artifacts.listening().values().forEach(check::rule);
  }

  private void rule(Listener listener) {
    Rule rule = listener.rule();
    if (!rule.enabled()) {
      add(CheckProblem.RULE_OFF, rule, "'" + rule.id() + "' is disabled, so no event reaches it.");
    }
    names(listener);
    Set<EventSchema> meant = meant(listener.pattern());
    for (List<String> field : listener.pattern().fields()) {
      field(rule, field, meant);
    }
    boolean cannotSay =
        listener.pattern().texts("detail-type").stream().anyMatch(artifacts::lacksSchema);
    if (listener.events().isEmpty() && !cannotSay) {
      add(CheckProblem.NO_MATCH, rule, "No event of the board matches '" + rule.id() + "'.");
    }
    Element note = artifacts.note(rule).orElse(null);
    if (note == null) {
      add(
          CheckProblem.NO_POLICY,
          rule,
          "'" + rule.id() + "' is no policy and no read model of the board.");
    } else {
      compare(listener, note);
    }
  }

  private void names(Listener listener) {
    Rule rule = listener.rule();
    Set<String> sources = listener.pattern().texts("source");
    Set<String> known =
        artifacts.schemas().values().stream()
            .map(EventSchema::source)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String source : sources) {
      if (!known.contains(source) && !source.startsWith("aws.")) {
        add(
            CheckProblem.NO_SOURCE,
            rule,
            "'%s' listens to '%s', but the sources are %s."
                .formatted(rule.id(), source, String.join(", ", known)));
      }
    }
    for (String type : listener.pattern().texts("detail-type")) {
      EventSchema schema = artifacts.schemas().get(type);
      if (schema == null) {
        boolean isOurs = sources.isEmpty() || sources.stream().anyMatch(known::contains);
        if (isOurs && !artifacts.lacksSchema(type)) {
          add(
              CheckProblem.NO_DETAIL_TYPE,
              rule,
              "'%s' listens to '%s', which is no event of the board.".formatted(rule.id(), type));
        }
      } else if (!sources.contains(schema.source()) && !listener.events().contains(type)) {
        add(
            CheckProblem.OTHER_SOURCE,
            rule,
            "'%s' listens to '%s' of %s, but %s says it."
                .formatted(rule.id(), type, String.join(", ", sources), schema.source()));
      }
    }
  }

  /// The schemas of the events that a pattern names; all of its sources where it names none.
  private Set<EventSchema> meant(EventPattern pattern) {
    Set<String> sources = pattern.texts("source");
    Set<String> types = pattern.texts("detail-type");
    return artifacts.schemas().values().stream()
        .filter(schema -> types.isEmpty() || types.contains(schema.detailType()))
        .filter(schema -> sources.isEmpty() || sources.contains(schema.source()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void field(Rule rule, List<String> field, Set<EventSchema> meant) {
    Set<String> lacking =
        meant.stream()
            .map(EventSchema::detailType)
            .filter(name -> !artifacts.has(name, field))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!lacking.isEmpty()) {
      add(
          CheckProblem.NO_FIELD,
          rule,
          "'%s' looks at '%s', which %s does not have."
              .formatted(rule.id(), String.join(".", field), String.join(", ", lacking)));
    }
  }

  private void compare(Listener listener, Element note) {
    Set<String> awaited = Artifacts.awaited(note);
    Set<String> missing = new TreeSet<>(awaited);
    missing.removeAll(listener.events());
    missing.removeIf(artifacts::lacksSchema);
    Set<String> more = new TreeSet<>(listener.events());
    more.removeAll(awaited);
    if (!listener.events().isEmpty() && !(missing.isEmpty() && more.isEmpty())) {
      add(
          CheckProblem.OTHER_EVENTS,
          listener.rule(),
          "'%s' listens to %s, but on the board (%s) to %s."
              .formatted(
                  listener.rule().id(),
                  String.join(", ", new TreeSet<>(listener.events())),
                  note.where(),
                  String.join(", ", new TreeSet<>(awaited))));
    }
  }

  private void add(CheckProblem problem, Rule rule, String what) {
    problems.add(problem.at(rule.where(), what));
  }
}
