package stormglass.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Reads a folder of schemas: `<context>/<source>@<DetailType>.json`.
///
/// The folder `released` holds released versions and is not looked at.
public final class SchemaReader {

  private static final String RELEASED = "released";

  private final Problems problems = new Problems();
  private final Parts parts = new Parts(problems);
  private final Map<String, Component> components = new HashMap<>();

  private SchemaReader() {}

  /// Reads all schemas of a folder, in the order of their sources and detail-types.
  public static Reading<List<EventSchema>> read(Path folder) {
    return new SchemaReader().readFolder(folder);
  }

  /// Reads one document that stands in no folder of schemas, such as a released version.
  ///
  /// @param name what to call the document in problems
  public static Reading<EventSchema> readDocument(String text, String name) {
    return switch (DocumentReader.read(text, name)) {
      case Reading.Failed<Node>(var found) -> new Reading.Failed<>(found);
      case Reading.Of<Node>(var node, var warnings) -> {
        Problems problems = new Problems();
        problems.addAll(warnings);
        EventSchema schema = new RegistryDocument(new Parts(problems), node, "").read();
        yield problems.reading(() -> schema);
      }
    };
  }

  private Reading<List<EventSchema>> readFolder(Path folder) {
    List<EventSchema> schemas = new ArrayList<>();
    try {
      List<Path> files = files(folder);
      if (files.isEmpty()) {
        return failed(folder, "The folder holds no schemas.");
      }
      for (Path file : files) {
        read(file, folder.relativize(file).toString(), schemas);
      }
    } catch (IOException | UncheckedIOException e) {
      return failed(folder, "The folder cannot be read.");
    }
    across(schemas);
    return problems.reading(() -> List.copyOf(schemas));
  }

  private void read(Path file, String name, List<EventSchema> schemas) throws IOException {
    switch (DocumentReader.read(file, name)) {
      case Reading.Failed<Node>(var found) -> problems.addAll(found);
      case Reading.Of<Node>(var node, var warnings) -> {
        problems.addAll(warnings);
        size(file, name);
        schemas.add(new RegistryDocument(parts, node, name).read());
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(file -> !folder.relativize(file).startsWith(RELEASED))
          .sorted()
          .toList();
    }
  }

  private void size(Path file, String name) throws IOException {
    if (file.toFile().length() <= RegistryDocument.MAX_CHARACTERS) {
      return;
    }
    String text = Files.readString(file);
    int characters = text.codePointCount(0, text.length());
    if (characters > RegistryDocument.MAX_CHARACTERS) {
      parts.add(
          SchemaProblem.TOO_LARGE,
          Where.file(name),
          "The document has " + characters + " characters; the registry takes 100,000.");
    }
  }

  private void across(List<EventSchema> all) {
    List<EventSchema> schemas =
        all.stream().filter(schema -> schema.source().contains(".")).toList();
    for (EventSchema schema : schemas) {
      if (!schema.system().equals(schemas.getFirst().system())) {
        parts.add(
            SchemaProblem.SYSTEMS,
            schema.where(),
            "The system is '"
                + schema.system()
                + "', but '"
                + schemas.getFirst().system()
                + "' in "
                + schemas.getFirst().where()
                + ".");
      }
      schema.components().values().forEach(this::compare);
    }
  }

  private void compare(Component component) {
    Component other = components.putIfAbsent(component.name(), component);
    if (other != null && !other.equalTo(component)) {
      parts.warn(
          SchemaProblem.DIVERGENT,
          component.where(),
          "The component '" + component.name() + "' differs from that at " + other.where() + ".");
    }
  }

  private static Reading<List<EventSchema>> failed(Path folder, String what) {
    Problem problem = SchemaProblem.NO_SCHEMAS.at(Where.file(folder.toString()), what);
    return new Reading.Failed<>(List.of(problem));
  }
}
