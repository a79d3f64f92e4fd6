package stormglass.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stormglass.board.Board.Element;
import stormglass.board.Kind;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// What of the board the template has.
///
/// In a context that the template has begun with everything is expected, so what is missing there
/// is an error. What belongs to other contexts is counted.
final class Progress {

  private static final int SHOWN = 3;

  private final Artifacts artifacts;
  private final Problems problems;
  private final Set<String> begun;

  private Progress(Artifacts artifacts, Problems problems) {
    this.artifacts = artifacts;
    this.problems = problems;
    this.begun = artifacts.begun();
  }

  static void check(Artifacts artifacts, Problems problems) {
    Progress progress = new Progress(artifacts, problems);
    progress.rules(Kind.POLICY, "Policies without a rule so far");
    progress.rules(Kind.READ_MODEL, "Read models without a rule so far");
    progress.commands();
  }

  private void rules(Kind kind, String words) {
    Set<Element> ruled =
        artifacts.listening().values().stream()
            .flatMap(listener -> artifacts.note(listener.rule()).stream())
            .collect(Collectors.toUnmodifiableSet());
    List<Element> later = new ArrayList<>();
    artifacts
        .board()
        .all(kind)
        .filter(note -> !ruled.contains(note) && artifacts.streamed(note).isEmpty())
        .forEach(
            note -> {
              if (isBegun(note, Artifacts.awaited(note).stream())) {
                problems.add(
                    CheckProblem.NO_RULE.at(
                        note.where(), "The template has no rule for '" + note.name() + "'."));
              } else {
                later.add(note);
              }
            });
    count(later, words);
  }

  private void commands() {
    Set<String> functions =
        artifacts.blueprint().functions().stream()
            .map(function -> function.id())
            .collect(Collectors.toUnmodifiableSet());
    List<Element> later = new ArrayList<>();
    artifacts
        .board()
        .all(Kind.COMMAND)
        .filter(command -> !command.links("by").isEmpty())
        .filter(command -> !functions.contains(command.name()))
        .forEach(
            command -> {
              if (isBegun(command, command.links("to").stream().map(to -> to.name()))) {
                problems.add(
                    CheckProblem.NO_FUNCTION.at(
                        command.where(),
                        "The template has no function for '" + command.name() + "'."));
              } else {
                later.add(command);
              }
            });
    count(later, "Commands of actors without a function so far");
  }

  private boolean isBegun(Element note, Stream<String> related) {
    String own = note.context() == null ? null : note.context().name();
    return Stream.concat(
            Stream.of(own).filter(Objects::nonNull),
            related.flatMap(name -> artifacts.context(name).stream()))
        .allMatch(begun::contains);
  }

  private void count(List<Element> later, String words) {
    if (later.isEmpty()) {
      return;
    }
    String names = later.stream().limit(SHOWN).map(Element::name).collect(Collectors.joining(", "));
    String more = later.size() > SHOWN ? " and " + (later.size() - SHOWN) + " more" : "";
    problems.add(
        CheckProblem.NOT_YET.warningAt(
            Where.file(artifacts.board().where().file()),
            words + ": " + later.size() + " (" + names + more + ")."));
  }
}
