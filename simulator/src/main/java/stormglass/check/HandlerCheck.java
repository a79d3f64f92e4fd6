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
