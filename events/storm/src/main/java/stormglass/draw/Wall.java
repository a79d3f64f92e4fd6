package stormglass.draw;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.board.Board;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// All that a drawing shows.
///
/// @param schemas of the board's events, as far as there are any
/// @param documents the registry's document of each schema, by its registry name
/// @param facts what else is known of a note, by its name: the rule that carries it, its handler
/// @param buses the name of the bus on which a source publishes, by source; under "" that of all
///   other sources
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

  /// A board with a folder of its events' schemas, or every problem of the schemas.
  public static Reading<Wall> read(Board board, Path schemas) {
    Problems problems = new Problems();
    Reading<List<EventSchema>> read = SchemaReader.read(schemas);
    problems.addAll(read.problems());
    List<EventSchema> known =
        read instanceof Reading.Of<List<EventSchema>>(var all, _) ? all : List.of();
    LinkedHashMap<String, Node> documents = new LinkedHashMap<>();
    for (EventSchema schema : known) {
      Path file = schemas.resolve(schema.where().file());
      if (DocumentReader.read(file, schema.where().file())
          instanceof Reading.Of<Node>(var node, _)) {
        documents.put(schema.registryName(), node);
      }
    }
    return problems.reading(() -> new Wall(board, known, documents, Map.of(), Map.of()));
  }

  /// The same with what else is known of its notes, and the buses by source.
  public Wall with(Map<String, List<Fact>> known, Map<String, String> busesBySource) {
    return new Wall(board, schemas, documents, known, busesBySource);
  }

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
    return buses.getOrDefault(source, buses.getOrDefault("", "default"));
  }
}
