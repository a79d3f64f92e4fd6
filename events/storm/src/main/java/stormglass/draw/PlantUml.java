package stormglass.draw;

import java.util.List;
import java.util.Map;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.board.Kind;

/// A board as a diagram of PlantUML: a package per context, a stereotype per kind.
final class PlantUml {

  private PlantUml() {}

  static String of(Board board) {
    StringBuilder out = new StringBuilder("@startuml\n");
    out.append("title ").append(plain(board.name())).append("\nleft to right direction\n");
    out.append("skinparam shadowing false\nskinparam defaultTextAlignment center\n");
    for (Kind kind : Kind.values()) {
      Shape shape = Shape.of(kind);
      out.append(
          "skinparam %s<<%s>> {\n  BackgroundColor %s\n  BorderColor %s\n  FontColor #1a1a1a\n}\n"
              .formatted(form(kind), shape.style(), shape.fill(), shape.edge()));
    }
    for (Map.Entry<String, List<Element>> context : Edges.byContext(board).entrySet()) {
      boolean grouped = !context.getKey().isEmpty();
      out.append(grouped ? "package \"%s\" {\n".formatted(context.getKey()) : "");
      for (Element element : context.getValue()) {
        out.append(grouped ? "  " : "").append(node(element)).append('\n');
      }
      out.append(grouped ? "}\n" : "");
    }
    int number = 1;
    for (Hotspot hotspot : board.hotspots()) {
      out.append("note \"! %s\" as hotspot_%d #f27b8e\n".formatted(plain(hotspot.text()), number));
      out.append("hotspot_%d .. %s\n".formatted(number++, hotspot.on().name()));
    }
    for (Edges.Edge edge : Edges.of(board)) {
      out.append(edge.from().name()).append(edge.informs() ? " ..> " : " --> ");
      out.append(edge.to().name()).append('\n');
    }
    return out.append("@enduml\n").toString();
  }

  private static String node(Element element) {
    String label = (element.pivotal() ? "◆ " : "") + Words.spaced(element.name());
    String style = Shape.of(element.kind()).style();
    String thick = element.pivotal() ? " #line.bold" : "";
    return "%s \"%s\" as %s <<%s>>%s"
        .formatted(form(element.kind()), label, element.name(), style, thick);
  }

  private static String form(Kind kind) {
    return switch (kind) {
      case ACTOR -> "actor";
      case COMMAND -> "rectangle";
      case AGGREGATE -> "storage";
      case EXTERNAL -> "cloud";
      case EVENT -> "card";
      case POLICY -> "agent";
      case READ_MODEL -> "database";
    };
  }

  private static String plain(String text) {
    return text.replace('"', '\'').replace("\n", " ").strip().replace("\\", "\\\\");
  }
}
