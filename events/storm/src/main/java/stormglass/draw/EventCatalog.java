package stormglass.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.board.Board.Link;
import stormglass.board.Kind;

/// A wall as a folder of EventCatalog: a domain and a service per context, and every event and
/// command with who sends and who receives it.
final class EventCatalog {

  private static final String VERSION = "1.0.0";

  private final Wall wall;
  private final Board board;
  private final Payloads payloads;
  private final SortedMap<String, String> files = new TreeMap<>();

  private EventCatalog(Wall wall) {
    this.wall = wall;
    board = wall.board();
    payloads = new Payloads(wall.documents());
  }

  static SortedMap<String, String> of(Wall wall) {
    EventCatalog catalog = new EventCatalog(wall);
    catalog.board.contexts().forEach(catalog::context);
    catalog.board.all(Kind.EVENT).forEach(event -> catalog.message("events", event));
    catalog.board.all(Kind.COMMAND).forEach(command -> catalog.message("commands", command));
    return catalog.files;
  }

  private void context(String context, String about) {
    Map<String, Object> domain = head(context, context, about);
    domain.put("services", List.of(pointer(context)));
    page("domains/" + context, domain, "<NodeGraph />\n");
    Set<String> sends = new LinkedHashSet<>();
    Set<String> receives = new LinkedHashSet<>();
    for (Element element : board.elements().values()) {
      if (Edges.context(board, element).equals(context)) {
        switch (element.kind()) {
          case EVENT -> sends.add(element.name());
          case COMMAND -> receives.add(element.name());
          case POLICY -> {
            names(element, "when").forEach(receives::add);
            names(element, "then").forEach(sends::add);
          }
          case READ_MODEL -> names(element, "from").forEach(receives::add);
          case ACTOR, AGGREGATE, EXTERNAL -> {}
        }
      }
    }
    Map<String, Object> service = head(context, context, about);
    service.put("sends", sends.stream().map(EventCatalog::pointer).toList());
    service.put("receives", receives.stream().map(EventCatalog::pointer).toList());
    page("services/" + context, service, "<NodeGraph />\n");
  }

  private void message(String folder, Element element) {
    String path = folder + "/" + element.name();
    String about = element.about().isEmpty() ? says(element) : element.about();
    Map<String, Object> head = head(element.name(), Words.spaced(element.name()), about);
    StringBuilder body = new StringBuilder();
    var schema = wall.schema(element.name());
    if (schema.isPresent()) {
      if (element.about().isEmpty() && !schema.get().data().description().isEmpty()) {
        head.put("summary", schema.get().data().description());
      }
      head.put("schemaPath", "schema.json");
      files.put(path + "/schema.json", Yaml.json(payloads.standalone(schema.get())));
      body.append(
          "<SchemaViewer file=\"schema.json\" title=\"%s\" />\n\n".formatted(element.name()));
    }
    if (element.pivotal()) {
      head.put(
          "badges",
          List.of(
              Yaml.map("content", "Pivotal", "backgroundColor", "orange", "textColor", "orange")));
    }
    for (Hotspot hotspot : board.hotspots()) {
      if (hotspot.on().name().equals(element.name())) {
        body.append("> **Hotspot**: ").append(plain(hotspot.text())).append("\n\n");
      }
    }
    page(path, head, body + "<NodeGraph />\n");
  }

  /// What the arrows say of a note that says nothing of itself.
  private static String says(Element element) {
    return element.kind() == Kind.COMMAND
        ? "Asks %s; leads to %s."
            .formatted(
                String.join(", ", names(element, "to")),
                String.join(" or ", names(element, "produces")))
        : Words.spaced(element.name()) + ".";
  }

  private static List<String> names(Element element, String key) {
    List<String> names = new ArrayList<>();
    element.links(key).stream().map(Link::name).forEach(names::add);
    return names;
  }

  private static Map<String, Object> head(String id, String name, String summary) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", id);
    head.put("name", name);
    head.put("version", VERSION);
    if (!summary.isEmpty()) {
      head.put("summary", summary);
    }
    return head;
  }

  private static Map<String, Object> pointer(String id) {
    return Yaml.map("id", id, "version", VERSION);
  }

  private void page(String path, Map<String, Object> head, String body) {
    files.put(path + "/index.mdx", "---\n" + Yaml.of(head) + "---\n\n" + body);
  }

  /// A text in which MDX sees no markup.
  private static String plain(String text) {
    return text.replaceAll("([<>{}\\\\*_`])", "\\\\$1").replace("\n", " ");
  }
}
