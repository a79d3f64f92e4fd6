package stormglass.draw;

import java.util.Comparator;
import java.util.List;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Kind;
import stormglass.draw.Layout.Arrow;
import stormglass.draw.Layout.Box;
import stormglass.draw.Layout.Mark;
import stormglass.draw.Layout.Note;
import stormglass.draw.Layout.Point;

/// A wall as an SVG.
final class Sketch {

  private static final int LINE = 17;
  private static final int LEGEND = 92;
  private static final int CORNER = 6;

  private final Board board;
  private final Layout layout;
  private final Markup svg;
  private final int width;

  private Sketch(Board board, Layout layout, Markup svg) {
    this.board = board;
    this.layout = layout;
    this.svg = svg;
    width = Math.max(layout.width(), 1_180);
  }

  /// The wall as a file of its own.
  static String of(Board board) {
    Markup svg = new Markup();
    svg.trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    into(board, Layout.of(board), svg);
    return svg.toString();
  }

  /// Draws the wall into a page.
  static void into(Board board, Layout layout, Markup page) {
    new Sketch(board, layout, page).draw();
  }

  private void draw() {
    int height = layout.height() + legendHeight();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "wall",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "group",
        "aria-label",
        "The wall of " + board.name());
    svg.element("title", board.name() + ", event storming, " + board.level().word()).line();
    svg.open("style").trusted(Sheet.read("wall.css"));
    for (Kind kind : Kind.values()) {
      svg.trusted(Shape.of(kind).css());
    }
    svg.close();
    svg.open("defs");
    head("head");
    head("lit");
    svg.close();
    svg.empty("rect", "class", "ground", "width", width, "height", height).line();
    new Backdrop(board, layout, svg, width).draw();
    svg.open("g", "class", "arrows");
    layout.arrows().stream()
        .sorted(Comparator.comparing(Sketch::informs).reversed())
        .forEach(this::arrow);
    svg.close();
    layout.notes().forEach(this::note);
    legend(layout.height());
    svg.close();
  }

  private void head(String id) {
    svg.open(
        "marker",
        "id",
        id,
        "viewBox",
        "0 0 10 10",
        "refX",
        "9.5",
        "refY",
        "5",
        "markerWidth",
        "9",
        "markerHeight",
        "9",
        "markerUnits",
        "userSpaceOnUse",
        "orient",
        "auto");
    svg.empty("path", "class", id, "d", "M0 0.8L10 5L0 9.2Z").close();
  }

  /// Whether an arrow tells rather than does: it is drawn fainter.
  private static boolean informs(Arrow arrow) {
    return arrow.from().element().kind() == Kind.READ_MODEL
        || arrow.to().element().kind() == Kind.READ_MODEL;
  }

  private void arrow(Arrow arrow) {
    svg.empty(
        "path",
        "class",
        informs(arrow) ? "arrow informs" : "arrow",
        "data-from",
        arrow.from().id(),
        "data-to",
        arrow.to().id(),
        "d",
        path(arrow.points()));
    svg.line();
  }

  /// A line with rounded corners.
  static String path(List<Point> points) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(points.getFirst().x()).append(' ').append(points.getFirst().y());
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      Point in = towards(corner, points.get(i - 1));
      Point out = towards(corner, points.get(i + 1));
      path.append(
          "L%d %dQ%d %d %d %d".formatted(in.x(), in.y(), corner.x(), corner.y(), out.x(), out.y()));
    }
    return path.append("L%d %d".formatted(points.getLast().x(), points.getLast().y())).toString();
  }

  private static Point towards(Point from, Point to) {
    int dx = Math.clamp((to.x() - from.x()) / 2, -CORNER, CORNER);
    int dy = Math.clamp((to.y() - from.y()) / 2, -CORNER, CORNER);
    return new Point(from.x() + dx, from.y() + dy);
  }

  private void note(Note note) {
    Element element = note.element();
    Shape shape = Shape.of(element.kind());
    String pivotal = element.pivotal() ? " pivotal" : "";
    svg.open(
        "g",
        "class",
        "note " + shape.style() + pivotal,
        "id",
        note.id(),
        "data-name",
        element.name(),
        "transform",
        "translate(%d %d)".formatted(note.box().x(), note.box().y()),
        "role",
        "button",
        "aria-label",
        spoken(note),
        "tabindex",
        "-1");
    svg.element(
        "title",
        element.about().isEmpty() ? element.name() : element.name() + ": " + element.about());
    paper(element.kind());
    label(shape, element.pivotal(), note.box());
    name(element, note.box());
    layout.marks().stream()
        .filter(mark -> mark.on().equals(note))
        .forEach(mark -> mark(mark, note));
    svg.close();
  }

  private String spoken(Note note) {
    Element element = note.element();
    String context = element.context() == null ? "" : ", " + element.context().name();
    long hotspots = layout.marks().stream().filter(mark -> mark.on().equals(note)).count();
    return Shape.of(element.kind()).word()
        + " "
        + Words.spaced(element.name())
        + context
        + (element.pivotal() ? ", pivotal" : "")
        + (hotspots == 0 ? "" : ", " + hotspots + (hotspots == 1 ? " hotspot" : " hotspots"));
  }

  private void paper(Kind kind) {
    svg.empty("path", "class", "paper", "d", Shape.outline(kind));
    String detail = Shape.detail(kind);
    if (!detail.isEmpty()) {
      svg.empty("path", "class", "detail", "d", detail);
    }
  }

  private void label(Shape shape, boolean pivotal, Box box) {
    String word = (pivotal ? "◆ Pivotal " : "") + shape.word();
    svg.element("text", word, "class", "kind", "x", box.width() / 2, "y", 15);
  }

  private void name(Element element, Box box) {
    boolean actor = element.kind() == Kind.ACTOR;
    int room = box.width() - (element.kind() == Kind.AGGREGATE ? 26 : 18);
    Words.Lines lines = Words.fit(Words.spaced(element.name()), room, actor ? 2 : 4);
    int step = lines.fontSize() + 2;
    int middle = (box.height() + (actor ? 20 : 14)) / 2;
    int y = middle - step * (lines.lines().size() - 1) / 2 + lines.fontSize() / 3;
    int x = box.width() / 2;
    for (String line : lines.lines()) {
      svg.element("text", line, "class", "name", "x", x, "y", y, "font-size", lines.fontSize());
      y += step;
    }
  }

  private void mark(Mark mark, Note note) {
    int x = mark.box().x() - note.box().x();
    int y = mark.box().y() - note.box().y();
    int size = mark.box().width();
    svg.open("g", "class", "hotspot", "transform", "translate(%d %d)".formatted(x, y));
    svg.element("title", "Hotspot: " + mark.text());
    svg.empty(
        "rect",
        "x",
        3,
        "y",
        3,
        "width",
        size - 6,
        "height",
        size - 6,
        "transform",
        "rotate(12 %d %d)".formatted(size / 2, size / 2));
    svg.element("text", mark.sign(), "x", size / 2, "y", size / 2 + 4);
    svg.close();
  }

  private int legendHeight() {
    return LEGEND + (layout.marks().isEmpty() ? 12 : 34 + LINE * hotspotLines());
  }

  private int hotspotLines() {
    return layout.marks().stream().mapToInt(mark -> lines(mark).size()).sum();
  }

  private List<String> lines(Mark mark) {
    String on = Words.spaced(mark.on().element().name());
    return Words.wrap(mark.sign() + "  " + on + ": " + mark.text(), width - 60, 13);
  }

  private void legend(int top) {
    svg.open("g", "class", "legend");
    int x = 24;
    for (Kind kind : Kind.values()) {
      if (board.level().has(kind.from())) {
        Shape shape = Shape.of(kind);
        svg.open(
            "g",
            "class",
            "note " + shape.style(),
            "transform",
            "translate(%d %d) scale(0.62)".formatted(x, top + 26));
        paper(kind);
        svg.element(
            "text",
            shape.word(),
            "class",
            "name",
            "x",
            shape.width() / 2,
            "y",
            shape.height() / 2 + 6,
            "font-size",
            17);
        svg.close();
        x += shape.width() * 62 / 100 + 16;
      }
    }
    svg.element(
        "text",
        "◆ pivotal event · !1 hotspot · solid arrow: makes happen · dashed arrow: informs",
        "class",
        "quiet",
        "x",
        x + 8,
        "y",
        top + 58);
    int y = top + LEGEND + 20;
    if (!layout.marks().isEmpty()) {
      svg.element("text", "Hotspots", "class", "context", "x", 24, "y", y);
      for (Mark mark : layout.marks()) {
        for (String line : lines(mark)) {
          y += LINE;
          svg.element("text", line, "class", "about", "x", 24, "y", y + 4);
        }
      }
    }
    svg.close();
  }
}
