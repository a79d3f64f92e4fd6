package stormglass.check;

import java.util.LinkedHashSet;
import java.util.Set;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.board.Kind;
import stormglass.problem.Problems;

/// Open questions in slices that are marked ready.
///
/// A slice is a command with who issues it, what handles it, the events it leads to, and what they
/// set off: policies and read models.
final class Slices {

  private Slices() {}

  static void check(Board board, Problems problems) {
    board
        .all(Kind.COMMAND)
        .filter(Element::ready)
        .forEach(
            command -> {
              Set<String> slice = slice(board, command);
              for (Hotspot hotspot : board.hotspots()) {
                if (hotspot.answer() == null && slice.contains(hotspot.on().name())) {
                  problems.add(
                      CheckProblem.OPEN_HOTSPOT.at(
                          hotspot.on().where(),
                          "The slice of '%s' is marked ready, but asks at '%s': %s"
                              .formatted(command.name(), hotspot.on().name(), hotspot.text())));
                }
              }
            });
  }

  private static Set<String> slice(Board board, Element command) {
    Set<String> slice = new LinkedHashSet<>(Set.of(command.name()));
    for (String key : Set.of("by", "to", "produces")) {
      command.links(key).forEach(link -> slice.add(link.name()));
    }
    for (Element note : board.elements().values()) {
      boolean reacts =
          command.links("produces").stream()
              .anyMatch(
                  event ->
                      refers(note, "when", event.name()) || refers(note, "from", event.name()));
      if (reacts || refers(note, "then", command.name())) {
        slice.add(note.name());
      }
    }
    return slice;
  }

  private static boolean refers(Element note, String key, String name) {
    return note.links(key).stream().anyMatch(link -> link.name().equals(name));
  }
}
