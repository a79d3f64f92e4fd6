package stormglass.draw;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.draw.Layout.Arrow;
import stormglass.schema.EventSchema;

/// A wall as one HTML page that asks nobody for anything: a click on a note tells all about it.
final class Page {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

  private final Wall wall;
  private final Board board;
  private final Layout layout;
  private final Markup html = new Markup();

  private Page(Wall wall) {
    this.wall = wall;
    board = wall.board();
    layout = Layout.of(board);
  }

  /// The page. The same wall gives the same page.
  static String of(Wall wall) {
    return new Page(wall).page();
  }

  private String page() {
    html.trusted("<!DOCTYPE html>\n");
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("link", "rel", "icon", "href", "data:,").line();
    html.element("title", board.name() + " · the wall").line();
    html.open("style").trusted(Sheet.read("page.css")).close();
    html.close().open("body");
    bar();
    html.open("main", "id", "stage");
    Sketch.into(board, layout, html);
    html.close();
    panel();
    board.elements().values().forEach(this::about);
    html.open("script").trusted(Sheet.read("page.js")).close();
    return html.close().close().toString();
  }

  private void bar() {
    html.open("header").element("strong", board.name());
    html.open("label").element("span", "Search", "class", "hidden");
    html.empty(
        "input",
        "id",
        "search",
        "type",
        "search",
        "placeholder",
        "Search notes ( / )",
        "autocomplete",
        "off",
        "spellcheck",
        "false");
    html.close();
    html.element("output", "", "id", "found", "aria-live", "polite");
    html.open("span", "class", "zoom");
    html.element("button", "−", "id", "out", "type", "button", "aria-label", "Zoom out (-)");
    html.element("button", "+", "id", "in", "type", "button", "aria-label", "Zoom in (+)");
    html.element("button", "Fit", "id", "fit", "type", "button", "aria-label", "Show all (0)");
    html.close();
    html.open("small", "class", "keys");
    key("/", "search");
    key("← →", "along arrows");
    key("↑ ↓", "among them");
    key("Esc", "close");
    key("+ − 0", "zoom");
    html.close().close();
  }

  private void key(String key, String meaning) {
    html.element("kbd", key).text(" " + meaning + " ");
  }

  private void panel() {
    html.open("aside", "id", "panel", "aria-label", "About the note", "hidden", "hidden");
    html.element("button", "×", "id", "close", "type", "button", "aria-label", "Close (Esc)");
    html.open("div", "id", "detail", "aria-live", "polite").close();
    html.close();
  }

  private void about(Element element) {
    html.open("template", "data-about", element.name());
    Shape shape = Shape.of(element.kind());
    html.element(
            "p",
            (element.pivotal() ? "◆ Pivotal " : "") + shape.word(),
            "class",
            "kind-of " + shape.style())
        .line();
    html.element("h2", element.name()).line();
    if (!element.about().isEmpty()) {
      html.element("p", element.about()).line();
    }
    html.open("dl");
    if (element.context() != null) {
      String context = element.context().name();
      entry("Context", context + ". " + board.contexts().getOrDefault(context, ""));
    }
    if (element.lane() != null) {
      entry("Lane", Words.spaced(element.lane().name()));
    }
    wall.facts(element.name()).forEach(fact -> entry(fact.label(), fact.text()));
    entry("Written at", element.where().toString());
    html.close();
    layout.marks().stream()
        .filter(mark -> mark.on().element().name().equals(element.name()))
        .forEach(
            mark -> html.element("p", mark.sign() + " " + mark.text(), "class", "open").line());
    links(
        "Comes from",
        arrow -> arrow.to().element().name().equals(element.name()),
        arrow -> arrow.from().element());
    links(
        "Leads to",
        arrow -> arrow.from().element().name().equals(element.name()),
        arrow -> arrow.to().element());
    wall.schema(element.name()).ifPresent(this::schema);
    html.close();
  }

  private void entry(String label, String text) {
    html.element("dt", label).element("dd", text).line();
  }

  private void links(String title, Predicate<Arrow> which, Function<Arrow, Element> end) {
    Set<Element> ends = new LinkedHashSet<>();
    layout.arrows().stream().filter(which).map(end).forEach(ends::add);
    if (ends.isEmpty()) {
      return;
    }
    html.element("h3", title).open("ul", "class", "links");
    for (Element other : ends) {
      Shape shape = Shape.of(other.kind());
      html.open("li").open("button", "type", "button", "data-go", other.name());
      html.element("span", shape.word(), "class", "kind-of " + shape.style());
      html.text(" " + other.name()).close().close();
    }
    html.close();
  }

  private void schema(EventSchema schema) {
    html.element("h3", "Schema").element("p", schema.registryName(), "class", "registry").line();
    List<Fields.Field> fields = Fields.of(schema);
    if (fields.isEmpty()) {
      html.element("p", "No data of its own.");
      return;
    }
    html.open("ul", "class", "fields");
    for (Fields.Field field : fields) {
      html.open("li").element("code", field.path());
      html.text(" ").element("small", field.required() ? "required" : "optional");
      html.element("p", field.type(), "class", "type");
      if (!field.description().isEmpty()) {
        html.element("p", field.description());
      }
      html.close();
    }
    html.close();
  }
}
