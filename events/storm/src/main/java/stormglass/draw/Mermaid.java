package stormglass.draw;

import java.util.List;
import java.util.Map;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.board.Kind;

/// A board as a flowchart of Mermaid: a subgraph per context, a class per kind.
final class Mermaid {

  private Mermaid() {}

  static String of(Board board) {
    StringBuilder out = new StringBuilder();
    out.append("---\ntitle: ").append(quoted(board.name())).append("\n---\n");
    out.append("flowchart LR\n");
    for (Map.Entry<String, List<Element>> context : Edges.byContext(board).entrySet()) {
      boolean grouped = !context.getKey().isEmpty();
      if (grouped) {
        out.append(
            "  subgraph context_%s[%s]\n".formatted(context.getKey(), quoted(context.getKey())));
      }
      for (Element element : context.getValue()) {
        out.append(grouped ? "    " : "  ").append(node(element)).append('\n');
      }
      out.append(grouped ? "  end\n" : "");
    }
    int number = 1;
    for (Hotspot hotspot : board.hotspots()) {
      out.append("  hotspot_%d{{%s}}:::hotspot\n".formatted(number, quoted("! " + hotspot.text())));
      out.append("  hotspot_%d -.- %s\n".formatted(number++, id(hotspot.on().name())));
    }
    for (Edges.Edge edge : Edges.of(board)) {
      String arrow = edge.informs() ? " -.-> " : " --> ";
      out.append("  ").append(id(edge.from().name())).append(arrow).append(id(edge.to().name()));
      out.append('\n');
    }
    for (Kind kind : Kind.values()) {
      Shape shape = Shape.of(kind);
      out.append(
          "  classDef %s fill:%s,stroke:%s,color:#1a1a1a\n"
              .formatted(shape.style(), shape.fill(), shape.edge()));
    }
    out.append("  classDef hotspot fill:#f27b8e,stroke:#8d1f34,color:#1a1a1a\n");
    board
        .all(Kind.EVENT)
        .filter(Element::pivotal)
        .forEach(event -> out.append("  style %s stroke-width:4px\n".formatted(id(event.name()))));
    return out.toString();
  }

  private static String node(Element element) {
    Shape shape = Shape.of(element.kind());
    String label =
        quoted(
            (element.pivotal() ? "◆ " : "")
                + shape.word()
                + "<br/>"
                + Words.spaced(element.name()));
    String form =
        switch (element.kind()) {
          case ACTOR -> "([%s])";
          case COMMAND -> "[/%s\\]";
          case AGGREGATE -> "[[%s]]";
          case EXTERNAL -> "{{%s}}";
          case EVENT -> "[%s]";
          case POLICY -> "(%s)";
          case READ_MODEL -> "[(%s)]";
        };
    return id(element.name()) + form.formatted(label) + ":::" + shape.style();
  }

  /// Names such as `End` mean something to Mermaid, hence the underscore.
  private static String id(String name) {
    return "n_" + name;
  }

  private static String quoted(String text) {
    return '"' + text.replace("#", "#35;").replace("\"", "#quot;").replace("\n", " ") + '"';
  }
}
