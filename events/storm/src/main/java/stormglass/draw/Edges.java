package stormglass.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Kind;

/// The arrows of a board between its notes, each note once, for tools that lay out for themselves.
final class Edges {

  private Edges() {}

  /// An arrow.
  ///
  /// @param informs whether it tells rather than does
  record Edge(Element from, Element to, boolean informs) {}

  /// Every arrow once, in the order of the file.
  static List<Edge> of(Board board) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Slices.Wire wire : Slices.of(board).wires()) {
      Element from = wire.from().element();
      Element to = wire.to().element();
      edges.add(new Edge(from, to, from.kind() == Kind.READ_MODEL || to.kind() == Kind.READ_MODEL));
    }
    return List.copyOf(edges);
  }

  /// The notes by their context, in the order of the file; those of none under "".
  static Map<String, List<Element>> byContext(Board board) {
    Map<String, List<Element>> byContext = new LinkedHashMap<>();
    board.contexts().keySet().forEach(context -> byContext.put(context, new ArrayList<>()));
    byContext.put("", new ArrayList<>());
    for (Element element : board.elements().values()) {
      byContext.computeIfAbsent(context(board, element), _ -> new ArrayList<>()).add(element);
    }
    byContext.values().removeIf(List::isEmpty);
    return byContext;
  }

  /// The context of a note; a command's is that of who handles it.
  static String context(Board board, Element element) {
    if (element.kind() == Kind.COMMAND) {
      for (String key : List.of("to", "produces")) {
        for (Board.Link link : element.links(key)) {
          Element other = board.elements().get(link.name());
          if (other != null && other.context() != null) {
            return other.context().name();
          }
        }
      }
    }
    return element.context() == null ? "" : element.context().name();
  }
}
