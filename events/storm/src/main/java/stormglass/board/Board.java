package stormglass.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// The event-storming wall as data.
///
/// @param name whose wall it is
/// @param contexts the bounded contexts, each with a sentence about it
/// @param lanes the lanes, each with the actor or context that owns it
/// @param elements every sticky note by its name, kind by kind in the order of the file
/// @param where the file
public record Board(
    String name,
    Level level,
    SequencedMap<String, String> contexts,
    SequencedMap<String, Link> lanes,
    SequencedMap<String, Element> elements,
    List<Hotspot> hotspots,
    Where where) {

  public Board {
    contexts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contexts));
    lanes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lanes));
    elements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(elements));
    hotspots = List.copyOf(hotspots);
  }

  /// A name at the place where it is written.
  public record Link(String name, Where where) {}

  /// A question on a sticky note.
  ///
  /// @param answer what came of it; null while it is open
  public record Hotspot(Link on, String text, @Nullable String answer) {}

  /// A sticky note.
  ///
  /// @param about a sentence about it, or ""
  /// @param context the context to which it belongs, or null
  /// @param lane the lane in which an event stands, or null
  /// @param pivotal whether an event divides the wall
  /// @param ready whether the slice that a command begins is ready to be built
  /// @param links what it refers to, by key: `when`, `then`, …
  public record Element(
      Kind kind,
      String name,
      String about,
      @Nullable Link context,
      @Nullable Link lane,
      boolean pivotal,
      boolean ready,
      Map<String, List<Link>> links,
      Where where) {

    public Element {
      links = Map.copyOf(links);
    }

    /// What it refers to by a key; nothing where the key is absent.
    public List<Link> links(String key) {
      return links.getOrDefault(key, List.of());
    }
  }

  /// The notes of one kind.
  public Stream<Element> all(Kind kind) {
    return elements.values().stream().filter(element -> element.kind() == kind);
  }
}
