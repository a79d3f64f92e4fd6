package stormglass.draw;

import stormglass.board.Board;
import stormglass.board.Kind;
import stormglass.draw.Layout.Box;
import stormglass.draw.Layout.Strip;

/// What hangs behind the notes: the heading, the bands of lanes and contexts, the tapes.
final class Backdrop {

  private static final int LABEL_EVERY = 900;

  private final Board board;
  private final Layout layout;
  private final Markup svg;
  private final int width;

  Backdrop(Board board, Layout layout, Markup svg, int width) {
    this.board = board;
    this.layout = layout;
    this.svg = svg;
    this.width = width;
  }

  void draw() {
    heading();
    layout.lanes().forEach(this::lane);
    layout.bands().forEach(this::band);
    for (int i = 0; i < layout.tapes().size(); i++) {
      tape(layout.tapes().get(i), i % 2 * 16);
    }
  }

  private void heading() {
    svg.element("text", board.name(), "class", "title", "x", 24, "y", 42);
    String counts =
        "%d events · %d notes · %s level · time runs from left to right"
            .formatted(
                board.all(Kind.EVENT).count(), board.elements().size(), board.level().word());
    svg.element("text", counts, "class", "quiet", "x", 24, "y", 64).line();
  }

  private void lane(Strip lane) {
    Box box = lane.box();
    svg.empty(
        "rect",
        "class",
        "lane",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        Layout.LANE_WIDTH - 6,
        "height",
        box.height(),
        "rx",
        5);
    if (!lane.name().isEmpty()) {
      var owner = board.lanes().get(lane.name());
      String text = Words.spaced(lane.name());
      String full = owner == null ? text : text + " · " + Words.spaced(owner.name());
      String shown = Words.width(full, 14) < box.height() - 8 ? full : text;
      int x = box.x() + (Layout.LANE_WIDTH - 6) / 2 + 5;
      svg.element(
          "text",
          shown,
          "class",
          "lane-name",
          "transform",
          "translate(%d %d) rotate(-90)".formatted(x, box.middle()));
    }
    svg.line();
  }

  private void band(Strip band) {
    Box box = band.box();
    int right = width - 24;
    svg.empty(
        "rect",
        "class",
        "band",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        right - box.x(),
        "height",
        box.height(),
        "rx",
        5);
    if (!band.name().isEmpty()) {
      svg.element("text", band.name(), "class", "context", "x", box.x() + 12, "y", box.y() + 26);
      String about = board.contexts().getOrDefault(band.name(), "");
      int y = box.y() + 46;
      for (String line : Words.wrap(about, Layout.LABEL_WIDTH - 22, 12)) {
        if (y < box.bottom() - 6) {
          svg.element("text", line, "class", "about", "x", box.x() + 12, "y", y);
        }
        y += 15;
      }
      for (int x = layout.margin() + LABEL_EVERY; x < right - 200; x += LABEL_EVERY) {
        svg.element("text", band.name(), "class", "again", "x", x, "y", box.y() + 19);
      }
    }
    svg.line();
  }

  private void tape(Layout.Tape tape, int above) {
    int top = Layout.HEADER;
    svg.empty(
        "path", "class", "tape", "d", "M%d %dV%d".formatted(tape.x(), top, layout.height() - 8));
    svg.element(
        "text",
        "◆ " + String.join(", ", tape.names().stream().map(Words::spaced).toList()),
        "class",
        "tape-name",
        "x",
        tape.x(),
        "y",
        top - 4 - above);
    svg.line();
  }
}
