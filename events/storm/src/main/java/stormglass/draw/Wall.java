package stormglass.draw;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.board.Board;
import stormglass.document.Node;
import stormglass.schema.EventSchema;

/// All that a drawing shows.
///
/// @param schemas of the board's events, as far as there are any
/// @param documents the registry's document of each schema, by its registry name
/// @param facts what else is known of a note, by its name: the rule that carries it, its handler
/// @param buses the name of the bus on which a source publishes, by source
public record Wall(
    Board board,
    List<EventSchema> schemas,
    SequencedMap<String, Node> documents,
    Map<String, List<Fact>> facts,
    Map<String, String> buses) {

  public Wall {
    schemas = List.copyOf(schemas);
    documents = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(documents));
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    buses = Collections.unmodifiableMap(new TreeMap<>(buses));
  }

  /// Something known of a note.
  ///
  /// @param label what it is: `Rule`, `Handler`, …
  /// @param text its name, and where it stands
  public record Fact(String label, String text) {}

  /// A board and nothing else.
  public static Wall of(Board board) {
    return new Wall(board, List.of(), new LinkedHashMap<>(), Map.of(), Map.of());
  }

  /// The schema of an event.
  Optional<EventSchema> schema(String event) {
    return schemas.stream().filter(schema -> schema.detailType().equals(event)).findFirst();
  }

  /// What else is known of a note.
  List<Fact> facts(String name) {
    return facts.getOrDefault(name, List.of());
  }

  /// The bus on which a source publishes.
  String bus(String source) {
    return buses.getOrDefault(source, "default");
  }
}
