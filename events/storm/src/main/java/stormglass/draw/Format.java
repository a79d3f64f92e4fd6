package stormglass.draw;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// A form in which a wall can be drawn.
public enum Format {
  /// Sticky notes as one picture.
  SVG,
  /// Sticky notes as one page to click, search and print.
  HTML,
  /// A flowchart of Mermaid.
  MERMAID,
  /// A diagram of PlantUML.
  PLANTUML,
  /// A document of AsyncAPI 3.0.
  ASYNCAPI,
  /// A folder of EventCatalog.
  EVENTCATALOG;

  /// The files of a wall in this form, by their paths in the folder for drawings. The same wall
  /// gives the same bytes.
  public SortedMap<String, String> files(Wall wall) {
    SortedMap<String, String> files = new TreeMap<>();
    switch (this) {
      case SVG -> files.put("wall.svg", Sketch.of(wall.board()));
      case HTML -> files.put("wall.html", Page.of(wall));
      case MERMAID -> files.put("wall.mmd", Mermaid.of(wall.board()));
      case PLANTUML -> files.put("wall.puml", PlantUml.of(wall.board()));
      case ASYNCAPI -> files.put("asyncapi.yaml", AsyncApi.of(wall));
      case EVENTCATALOG ->
          EventCatalog.of(wall).forEach((path, text) -> files.put("eventcatalog/" + path, text));
    }
    return files;
  }

  /// The word that a user writes: `plantuml`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
