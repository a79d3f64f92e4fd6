package stormglass.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.board.Board.Link;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Reads a board and checks its grammar.
///
/// ```java
/// switch (BoardReader.read(path, "events/board.yaml")) {
///   case Reading.Of<Board>(var board, var warnings) -> draw(board);
///   case Reading.Failed<Board>(var problems) -> problems.forEach(System.err::println);
/// }
/// ```
public final class BoardReader {

  private static final Set<String> TEXTS = Set.of(Kind.ABOUT, "rule");
  private static final Set<String> TRUTHS = Set.of("pivotal", "state", "ready");
  private static final Set<String> HOTSPOT = Set.of("on", "text", "answer");
  private static final Set<String> OTHER_SECTIONS =
      Set.of("board", "level", "contexts", "lanes", "hotspots");

  private final Problems problems = new Problems();
  private final Map<String, Element> elements = new LinkedHashMap<>();

  private BoardReader() {}

  /// Reads a file.
  ///
  /// @param name what to call the file in problems
  public static Reading<Board> read(Path path, String name) {
    return new BoardReader().read(DocumentReader.read(path, name));
  }

  /// Reads a text.
  ///
  /// @param name what to call the text in problems
  public static Reading<Board> read(String text, String name) {
    return new BoardReader().read(DocumentReader.read(text, name));
  }

  private Reading<Board> read(Reading<Node> document) {
    return switch (document) {
      case Reading.Failed<Node>(var found) -> new Reading.Failed<>(found);
      case Reading.Of<Node>(Node.Mapping root, var warnings) -> {
        problems.addAll(warnings);
        Board board = board(root);
        new BoardRules(board, problems).check();
        yield problems.reading(() -> board);
      }
      case Reading.Of<Node>(Node other, _) -> {
        wrongKind(other, "The board", "a mapping");
        yield new Reading.Failed<>(problems.inOrder());
      }
    };
  }

  private Board board(Node.Mapping root) {
    String name = required(root, "board");
    String word = required(root, "level");
    Level level = Level.of(word).orElse(Level.DESIGN);
    if (!word.isEmpty() && Level.of(word).isEmpty()) {
      problems.add(BoardProblem.LEVEL.at(key(root, "level"), "There is no level '" + word + "'."));
    }
    for (Kind kind : Kind.values()) {
      section(root, kind.section()).forEach((note, node) -> element(kind, note, node, root));
      if (root.get(kind.section()) != null && !level.has(kind.from())) {
        problems.add(
            BoardProblem.NOT_AT_LEVEL.at(
                key(root, kind.section()),
                "A board at the level " + level.word() + " has no " + kind.section() + "."));
      }
    }
    LinkedHashMap<String, String> contexts = new LinkedHashMap<>();
    section(root, "contexts")
        .forEach((context, node) -> contexts.put(context, text(node, "A context's sentence")));
    LinkedHashMap<String, Link> lanes = new LinkedHashMap<>();
    section(root, "lanes").forEach((lane, node) -> lanes.put(lane, link(node, "A lane's owner")));
    root.keys()
        .forEach(
            (section, where) -> {
              if (!OTHER_SECTIONS.contains(section) && !isSection(section)) {
                problems.add(
                    BoardProblem.KEY.at(where, "A board has no section '" + section + "'."));
              }
            });
    LinkedHashMap<String, Element> all = new LinkedHashMap<>(elements);
    return new Board(name, level, contexts, lanes, all, hotspots(root), root.where());
  }

  private static boolean isSection(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.section().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Node> section(Node.Mapping root, String section) {
    Node node = root.get(section);
    if (node == null) {
      return Map.of();
    }
    if (node instanceof Node.Mapping mapping) {
      boolean contexts = section.equals("contexts");
      String form = contexts ? "[a-z][a-z0-9]*" : "[A-Z][A-Za-z0-9]*";
      mapping
          .keys()
          .forEach(
              (name, where) -> {
                if (!name.matches(form)) {
                  problems.add(
                      BoardProblem.NAME.at(
                          where, "'" + name + "' is no name for what stands in " + section + "."));
                }
              });
      return mapping.entries();
    }
    wrongKind(node, "The section '" + section + "'", "a mapping");
    return Map.of();
  }

  private void element(Kind kind, String name, Node node, Node.Mapping root) {
    Where where =
        root.get(kind.section()) instanceof Node.Mapping notes ? key(notes, name) : node.where();
    Note note = new Note();
    switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().forEach((key, value) -> note.take(kind, name, mapping, key));
      case Node.Scalar(String about, _, _, _) -> note.about = about;
      case Node.Scalar(var value, _, _, _) when value == null -> {}
      default -> wrongKind(node, "'" + name + "'", "a mapping or a sentence");
    }
    Element element =
        new Element(
            kind,
            name,
            note.about,
            note.context,
            note.lane,
            note.pivotal,
            note.ready,
            note.links,
            where);
    Element other = elements.putIfAbsent(name, element);
    if (other != null) {
      problems.add(
          BoardProblem.DUPLICATE.at(
              where, "'" + name + "' is " + other.kind().title() + " already, " + other.where()));
    }
    if (kind == Kind.EVENT && !note.state && !Names.isPast(name)) {
      problems.add(
          BoardProblem.TENSE.warningAt(where, "'" + name + "' does not say what has happened."));
    }
  }

  /// What has been read of a note so far.
  private final class Note {
    private String about = "";
    private @Nullable Link context;
    private @Nullable Link lane;
    private boolean pivotal;
    private boolean state;
    private boolean ready;
    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    void take(Kind kind, String name, Node.Mapping mapping, String key) {
      Node value = mapping.entries().get(key);
      String what = "'" + key + "' of '" + name + "'";
      if (value == null) {
        return;
      }
      if (!kind.allows(key)) {
        problems.add(
            BoardProblem.KEY.at(
                key(mapping, key), "The key '" + key + "' means nothing at " + kind.title() + "."));
      } else if (TEXTS.contains(key)) {
        about = text(value, what);
      } else if (TRUTHS.contains(key)) {
        boolean truth = truth(value, what);
        pivotal |= truth && key.equals("pivotal");
        state |= truth && key.equals("state");
        ready |= truth && key.equals("ready");
      } else if (key.equals("context")) {
        context = link(value, what);
      } else if (key.equals("lane")) {
        lane = link(value, what);
      } else {
        links.put(key, links(value, what));
      }
    }
  }

  private List<Hotspot> hotspots(Node.Mapping root) {
    List<Hotspot> hotspots = new ArrayList<>();
    Node node = root.get("hotspots");
    if (node != null && !(node instanceof Node.Sequence)) {
      wrongKind(node, "The section 'hotspots'", "a list");
    }
    List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    for (Node item : items) {
      if (item instanceof Node.Mapping mapping) {
        Node answer = mapping.get("answer");
        hotspots.add(
            new Hotspot(
                hotspot(mapping),
                required(mapping, "text"),
                answer == null ? null : text(answer, "'answer'")));
      } else {
        wrongKind(item, "A hotspot", "a mapping");
      }
    }
    return hotspots;
  }

  private Link hotspot(Node.Mapping mapping) {
    String on = required(mapping, "on");
    mapping
        .keys()
        .forEach(
            (key, where) -> {
              if (!HOTSPOT.contains(key)) {
                problems.add(
                    BoardProblem.KEY.at(
                        where, "The key '" + key + "' means nothing at a hotspot."));
              }
            });
    return new Link(on, key(mapping, "on"));
  }

  private String required(Node.Mapping mapping, String key) {
    Node node = mapping.get(key);
    if (node == null) {
      problems.add(BoardProblem.MISSING.at(mapping.where(), "The key '" + key + "' is missing."));
      return "";
    }
    return text(node, "'" + key + "'");
  }

  private List<Link> links(Node node, String what) {
    if (!(node instanceof Node.Sequence sequence)) {
      return List.of(link(node, what));
    }
    return sequence.items().stream().map(item -> link(item, "An item of " + what)).toList();
  }

  private Link link(Node node, String what) {
    return new Link(text(node, what), node.where());
  }

  private String text(Node node, String what) {
    if (node instanceof Node.Scalar(String text, _, _, _)) {
      return text;
    }
    wrongKind(node, what, "a text");
    return "";
  }

  private boolean truth(Node node, String what) {
    if (node instanceof Node.Scalar(Boolean truth, _, _, _)) {
      return truth;
    }
    wrongKind(node, what, "true or false");
    return false;
  }

  private void wrongKind(Node node, String what, String wanted) {
    problems.add(
        BoardProblem.WRONG_KIND.at(
            node.where(), what + " is " + node.kind() + ", not " + wanted + "."));
  }

  private static Where key(Node.Mapping mapping, String key) {
    return mapping.keys().getOrDefault(key, mapping.where());
  }
}
