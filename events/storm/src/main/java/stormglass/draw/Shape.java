package stormglass.draw;

import stormglass.board.Kind;

/// What a kind of note looks like: its colour in the notation of event storming, its size, its
/// outline and its label.
///
/// @param word the label, as it stands on the note
/// @param style the class of the style sheet
/// @param fill the colour of the paper
/// @param edge a darker shade of it
record Shape(String word, String style, String fill, String edge, int width, int height) {

  private static final int SQUARE = 118;
  private static final int WIDE = 146;
  private static final int SMALL = 104;

  /// The shape of a kind.
  static Shape of(Kind kind) {
    return switch (kind) {
      case ACTOR -> new Shape("Actor", "actor", "#fef445", "#6b6200", SMALL, 62);
      case COMMAND -> new Shape("Command", "command", "#7adbfb", "#1277a0", SQUARE, Grid.ROW);
      case AGGREGATE -> new Shape("Aggregate", "aggregate", "#fef9b7", "#a39417", WIDE, Grid.ROW);
      case EXTERNAL -> new Shape("System", "external", "#ec9cc1", "#9c3367", WIDE, 76);
      case EVENT -> new Shape("Event", "event", "#ffa85b", "#b35a00", SQUARE, Grid.ROW);
      case POLICY -> new Shape("Policy", "policy", "#c9a3d1", "#6d3a79", WIDE, Grid.ROW);
      case READ_MODEL ->
          new Shape("Read model", "readmodel", "#daf69f", "#5f8a0e", SQUARE, Grid.ROW);
    };
  }

  /// Its colours as lines of a style sheet.
  String css() {
    return """
        .%1$s .paper { fill: %2$s; stroke: %3$s; }
        .%1$s .detail { stroke: %3$s; }
        .kind-of.%1$s { background: %2$s; }
        """
        .formatted(style, fill, edge);
  }

  /// The outline of a note of a kind, as the path of an SVG from 0, 0.
  static String outline(Kind kind) {
    Shape shape = of(kind);
    int w = shape.width;
    int h = shape.height;
    return switch (kind) {
      case EVENT -> "M0 0H%dV%dL%d %dH0Z".formatted(w, h - 16, w - 16, h);
      case COMMAND -> "M0 0H%dL%d %dL%d %dH0Z".formatted(w - 12, w, h / 2, w - 12, h);
      case ACTOR -> rounded(w, h, 12);
      case POLICY -> rounded(w, h, 22);
      case AGGREGATE -> "M0 0H%dV%dH0Z".formatted(w, h);
      case EXTERNAL ->
          "M14 0H%dL%d 14V%dL%d %dH14L0 %dV14Z".formatted(w - 14, w, h - 14, w - 14, h, h - 14);
      case READ_MODEL ->
          "M0 0H%dV%dQ%d %d %d %dT0 %dZ"
              .formatted(w, h - 8, 3 * w / 4, h - 20, w / 2, h - 8, h - 8);
    };
  }

  /// A line that is drawn on the outline, or "".
  static String detail(Kind kind) {
    Shape shape = of(kind);
    int w = shape.width;
    int h = shape.height;
    return switch (kind) {
      case EVENT -> "M%d %dV%dH%d".formatted(w - 16, h, h - 16, w);
      case AGGREGATE -> "M6 0V%dM%d 0V%d".formatted(h, w - 6, h);
      case EXTERNAL -> "M14 0V14H0M%d 0V14H%d".formatted(w - 14, w);
      case ACTOR -> "M17 14a4.5 4.5 0 1 1 0.1 0M10 25q0-9 7-9t7 9";
      case COMMAND, POLICY, READ_MODEL -> "";
    };
  }

  private static String rounded(int w, int h, int r) {
    return "M%d 0H%dQ%d 0 %d %dV%dQ%d %d %d %dH%dQ0 %d 0 %dV%dQ0 0 %d 0Z"
        .formatted(r, w - r, w, w, r, h - r, w, h, w - r, h, r, h, h - r, r, r);
  }
}
