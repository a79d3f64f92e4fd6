package stormglass.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.Mapping;
import stormglass.blueprint.Queue;
import stormglass.blueprint.Rule;
import stormglass.board.Board.Element;
import stormglass.board.Kind;
import stormglass.check.Artifacts.Listener;
import stormglass.problem.Problems;
import stormglass.problem.Where;
import stormglass.schema.EventSchema;

/// Each event that a rule delivers against the code of the functions that get it.
final class HandlerCheck {

  private final Artifacts artifacts;
  private final Problems problems;
  private final HandlerCode code = new HandlerCode();
  private final Set<String> notBuilt = new TreeSet<>();

  private HandlerCheck(Artifacts artifacts, Problems problems) {
    this.artifacts = artifacts;
    this.problems = problems;
  }

  static void check(Artifacts artifacts, Problems problems) {
    HandlerCheck check = new HandlerCheck(artifacts, problems);
    artifacts.listening().values().forEach(check::rule);
    artifacts
        .board()
        .all(Kind.READ_MODEL)
        .forEach(
            note -> artifacts.streamed(note).ifPresent(function -> check.projects(note, function)));
    if (!check.notBuilt.isEmpty()) {
      problems.add(
          CheckProblem.NOT_BUILT.warningAt(
              Where.file(artifacts.blueprint().template().toString()),
              "The code of "
                  + String.join(", ", check.notBuilt)
                  + " is not there, so it was not looked at."));
    }
  }

  private void rule(Listener listener) {
    Rule rule = listener.rule();
    if (rule.targets().isEmpty()) {
      problems.add(CheckProblem.NO_TARGET.at(rule.where(), "'" + rule.id() + "' tells nobody."));
    }
    for (Rule.Target target : rule.targets()) {
      List<LambdaFunction> readers = readers(target);
      if (readers.isEmpty() && isQueue(target)) {
        problems.add(
            CheckProblem.UNHEARD.at(
                target.where(),
                "'" + rule.id() + "' delivers to a queue from which no function takes."));
      }
      readers.forEach(function -> handles(listener, function));
    }
  }

  private void handles(Listener listener, LambdaFunction function) {
    Optional<Set<String>> known = known(function);
    if (known.isEmpty()) {
      notBuilt.add(function.id());
      return;
    }
    boolean typed =
        artifacts.schemas().values().stream()
            .map(HandlerCheck::className)
            .anyMatch(known.get()::contains);
    Set<String> missing =
        listener.events().stream()
            .filter(event -> !known.get().contains(className(schema(event))))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (typed && !missing.isEmpty()) {
      problems.add(
          CheckProblem.NOT_HANDLED.at(
              listener.rule().where(),
              "'%s' delivers %s to %s, whose handler %s does not know it."
                  .formatted(
                      listener.rule().id(),
                      String.join(", ", missing),
                      function.id(),
                      function.handler())));
    }
  }

  /// A stream says of no event that it carries it, so what the code knows is what is taken.
  private void projects(Element readModel, LambdaFunction function) {
    Optional<Set<String>> known = known(function);
    if (known.isEmpty()) {
      notBuilt.add(function.id());
      return;
    }
    Set<String> awaited = Artifacts.awaited(readModel);
    Set<String> missing =
        awaited.stream()
            .filter(artifacts.schemas()::containsKey)
            .filter(event -> !known.get().contains(className(schema(event))))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!missing.isEmpty() && missing.size() == awaited.size()) {
      problems.add(
          CheckProblem.NOT_HANDLED.at(
              function.where(),
              "'%s' takes from a stream, but its handler %s knows none of %s."
                  .formatted(function.id(), function.handler(), String.join(", ", missing))));
    } else if (!missing.isEmpty()) {
      problems.add(
          CheckProblem.NOT_YET.warningAt(
              readModel.where(),
              "Events that the stream of '%s' does not bring so far: %d (%s)."
                  .formatted(function.id(), missing.size(), String.join(", ", missing))));
    }
  }

  private Optional<Set<String>> known(LambdaFunction function) {
    try {
      return code.known(function);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EventSchema schema(String event) {
    return artifacts.schemas().sequencedEntrySet().stream()
        .filter(entry -> entry.getKey().equals(event))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /// The class that is generated from a schema, as class files name it.
  private static String className(EventSchema schema) {
    return schema.system()
        + "/events/"
        + schema.context().replace('.', '/')
        + "/"
        + schema.detailType();
  }

  private boolean isQueue(Rule.Target target) {
    return artifacts.blueprint().queues().stream().map(Queue::arn).anyMatch(target.arn()::equals);
  }

  private List<LambdaFunction> readers(Rule.Target target) {
    Set<String> arns = new LinkedHashSet<>(Set.of(target.arn()));
    for (Mapping mapping : artifacts.blueprint().mappings()) {
      if (mapping.source().arn().equals(target.arn())) {
        arns.add(mapping.functionArn());
      }
    }
    List<LambdaFunction> readers = new ArrayList<>(artifacts.blueprint().functions());
    readers.removeIf(function -> !arns.contains(function.arn()));
    return readers;
  }
}
