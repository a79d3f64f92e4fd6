package stormglass.report;

/// The shapes and patterns that plots share, so that they can be told apart without colour.
final class Shapes {

  private Shapes() {}

  static void define(Html html) {
    html.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true");
    html.open("defs");
    html.empty("circle", "id", "circle", "r", "5");
    html.empty("path", "id", "diamond", "d", "M0-6 6 0 0 6-6 0Z");
    html.empty("path", "id", "triangle", "d", "M0-6 6 5-6 5Z");
    html.empty("rect", "id", "square", "x", "-4.5", "y", "-4.5", "width", "9", "height", "9");
    html.empty("path", "id", "bar", "d", "M-1.5-7h3v14h-3z");
    pattern(html, "hatch", "M-2 2 2-2M0 8 8 0M6 10 10 6");
    pattern(html, "dots", "M2 3h2v2h-2zM6 7h2v2h-2z");
    pattern(html, "lines", "M0 2H8M0 6H8");
    pattern(html, "columns", "M2 0V8M6 0V8");
    html.close().close();
  }

  private static void pattern(Html html, String id, String path) {
    html.open("pattern", "id", id, "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
    html.empty("rect", "width", "8", "height", "8", "class", "pattern-ground " + id);
    html.empty("path", "d", path, "class", "pattern-ink " + id);
    html.close();
  }
}
