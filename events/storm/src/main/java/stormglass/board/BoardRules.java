package stormglass.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.board.Board.Element;
import stormglass.board.Board.Link;
import stormglass.problem.Problems;

/// The grammar of event storming, held against a board.
final class BoardRules {

  /// Keys whose arrow leads to the note that has the key; of all others it leads away from it.
  private static final Set<String> INCOMING = Set.of("by", "when", "reads", "from");

  private final Board board;
  private final Problems problems;
  private final Map<String, Set<String>> into = new HashMap<>();

  BoardRules(Board board, Problems problems) {
    this.board = board;
    this.problems = problems;
  }

  void check() {
    board.elements().values().forEach(this::arrows);
    board.elements().values().forEach(this::complete);
    board.elements().values().forEach(this::place);
    board
        .lanes()
        .forEach(
            (lane, owner) -> {
              boolean actor = kind(owner.name()) == Kind.ACTOR;
              if (!actor && !board.contexts().containsKey(owner.name())) {
                problems.add(
                    BoardProblem.LANE.at(
                        owner.where(),
                        "The lane '"
                            + lane
                            + "' belongs to '"
                            + owner.name()
                            + "', who is no actor"
                            + " and no context."));
              }
            });
    board.hotspots().forEach(hotspot -> known(hotspot.on()));
    loops();
  }

  private void arrows(Element element) {
    element.links().forEach((key, links) -> links.forEach(link -> arrow(element, key, link)));
  }

  private void arrow(Element element, String key, Link link) {
    if (!known(link)) {
      return;
    }
    List<Element> ends =
        key.equals("produces") && element.kind() == Kind.COMMAND
            ? handlers(element)
            : List.of(element);
    Kind other = kind(link.name());
    for (Element end : ends) {
      boolean incoming = INCOMING.contains(key);
      Kind from = incoming ? other : end.kind();
      Kind to = incoming ? end.kind() : other;
      if (from == null || to == null) {
        return;
      }
      if (Grammar.allows(from, to, board.level())) {
        String target = incoming ? end.name() : link.name();
        String source = incoming ? link.name() : end.name();
        into.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(source);
      } else {
        problems.add(
            BoardProblem.EDGE.at(
                link.where(),
                "'"
                    + key
                    + "' of '"
                    + element.name()
                    + "' would lead from "
                    + from.title()
                    + " to "
                    + to.title()
                    + ". "
                    + Grammar.instead(from, to)));
      }
    }
  }

  private boolean known(Link link) {
    if (board.elements().containsKey(link.name())) {
      return true;
    }
    if (!link.name().isEmpty()) {
      problems.add(
          BoardProblem.UNKNOWN.at(link.where(), "'" + link.name() + "' is not on the board."));
    }
    return false;
  }

  private List<Element> handlers(Element command) {
    return command.links("to").stream()
        .filter(link -> board.elements().containsKey(link.name()))
        .map(link -> board.elements().getOrDefault(link.name(), command))
        .toList();
  }

  private void complete(Element element) {
    String name = "'" + element.name() + "'";
    switch (element.kind()) {
      case ACTOR, AGGREGATE, EXTERNAL -> {}
      case COMMAND -> {
        if (element.links("to").size() != 1) {
          add(BoardProblem.NO_HANDLER, element, name + " has not exactly one handler.");
        }
        if (!hasIncoming(element)) {
          add(BoardProblem.NO_ISSUER, element, "Nobody issues " + name + ".");
        }
        if (element.links("produces").isEmpty()) {
          add(BoardProblem.NO_EFFECT, element, name + " produces no event.");
        }
        if (!Names.isImperative(element.name())) {
          warn(BoardProblem.MOOD, element, name + " is not said as a command.");
        }
      }
      case EVENT -> {
        if (board.level().has(Level.PROCESS) && !hasIncoming(element)) {
          add(BoardProblem.NO_PRODUCER, element, "Nothing produces " + name + ".");
        }
      }
      case POLICY -> {
        if (element.links("when").isEmpty() || element.links("then").isEmpty()) {
          add(BoardProblem.POLICY, element, name + " lacks its event or its command.");
        }
        if (!element.name().contains("When")) {
          warn(BoardProblem.WHENEVER, element, name + " does not say when.");
        }
      }
      case READ_MODEL -> {
        if (element.links("from").isEmpty()) {
          add(BoardProblem.UNFED, element, "Nothing feeds " + name + ".");
        }
        if (element.links("informs").isEmpty() && !isReadByAPolicy(element)) {
          warn(BoardProblem.UNREAD, element, "Nobody looks at " + name + ".");
        }
      }
    }
  }

  private boolean hasIncoming(Element element) {
    return into.containsKey(element.name());
  }

  private boolean isReadByAPolicy(Element readModel) {
    return board
        .all(Kind.POLICY)
        .flatMap(policy -> policy.links("reads").stream())
        .anyMatch(link -> link.name().equals(readModel.name()));
  }

  private void place(Element element) {
    Link context = element.context();
    if (context != null && !board.contexts().containsKey(context.name())) {
      problems.add(
          BoardProblem.UNKNOWN.at(
              context.where(), "There is no context '" + context.name() + "'."));
    } else if (context == null && element.kind().inContext() && board.level() == Level.DESIGN) {
      add(BoardProblem.NO_CONTEXT, element, "'" + element.name() + "' belongs to no context.");
    }
    Link lane = element.lane();
    if (lane != null && !board.lanes().containsKey(lane.name())) {
      problems.add(
          BoardProblem.UNKNOWN.at(lane.where(), "There is no lane '" + lane.name() + "'."));
    }
    if (element.kind() == Kind.EVENT && context != null) {
      for (String producer : into.getOrDefault(element.name(), Set.of())) {
        Element by = board.elements().get(producer);
        Link other = by == null ? null : by.context();
        if (other != null && !other.name().equals(context.name())) {
          add(
              BoardProblem.CONTEXTS,
              element,
              "'"
                  + element.name()
                  + "' belongs to "
                  + context.name()
                  + ", but '"
                  + producer
                  + "', which produces it, to "
                  + other.name()
                  + ".");
        }
      }
    }
  }

  /* A loop runs from an event over a policy and its commands to the events they produce. Events
   * to which nothing left leads are taken away, and those that lead to nothing left; what stays is
   * on a loop or between two. Each arrow is looked at once (Kahn 1962, from both ends). */
  private void loops() {
    Map<String, Set<String>> next = new LinkedHashMap<>();
    Map<String, Set<String>> previous = new HashMap<>();
    board.all(Kind.EVENT).forEach(event -> next.put(event.name(), new LinkedHashSet<>()));
    board
        .all(Kind.POLICY)
        .forEach(
            policy ->
                policy.links("when").stream()
                    .filter(when -> next.containsKey(when.name()))
                    .forEach(
                        when ->
                            effects(policy).stream()
                                .filter(next::containsKey)
                                .forEach(
                                    event -> {
                                      to(next, when.name()).add(event);
                                      to(previous, event).add(when.name());
                                    })));
    Set<String> left = new LinkedHashSet<>(next.keySet());
    Deque<String> look = new ArrayDeque<>(left);
    while (!look.isEmpty()) {
      String event = look.removeFirst();
      if (left.contains(event) && (to(next, event).isEmpty() || to(previous, event).isEmpty())) {
        left.remove(event);
        for (String after : to(next, event)) {
          to(previous, after).remove(event);
          look.add(after);
        }
        for (String before : to(previous, event)) {
          to(next, before).remove(event);
          look.add(before);
        }
      }
    }
    for (String event : left) {
      Element element = board.elements().get(event);
      if (element != null) {
        warn(BoardProblem.LOOP, element, "'" + event + "' is part of a circle of policies.");
      }
    }
  }

  private static Set<String> to(Map<String, Set<String>> arrows, String event) {
    return arrows.computeIfAbsent(event, _ -> new LinkedHashSet<>());
  }

  private Set<String> effects(Element policy) {
    Set<String> effects = new LinkedHashSet<>();
    for (Link then : policy.links("then")) {
      Element command = board.elements().get(then.name());
      if (command != null) {
        command.links("produces").forEach(event -> effects.add(event.name()));
      }
    }
    return effects;
  }

  private @Nullable Kind kind(String name) {
    Element element = board.elements().get(name);
    return element == null ? null : element.kind();
  }

  private void add(BoardProblem problem, Element element, String what) {
    problems.add(problem.at(element.where(), what));
  }

  private void warn(BoardProblem problem, Element element, String what) {
    problems.add(problem.warningAt(element.where(), what));
  }
}
