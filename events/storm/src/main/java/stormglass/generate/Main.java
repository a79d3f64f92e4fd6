package stormglass.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import stormglass.compatibility.Release;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// Writes the event classes of a folder of schemas, their Avro schemas and adapters: `Main
/// <schemas> <classes> <avro>`.
///
/// The targets hold generated files only: whatever else lies there is removed.
public final class Main {

  private Main() {}

  /// Generates; exit status 0 when all went well, 1 when the schemas have errors, 2 for wrong
  /// usage.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: Main <folder of schemas> <folder of classes> <folder of Avro>");
      System.exit(2);
    }
    Path schemas = Path.of(arguments[0]);
    Reading<SortedMap<String, String>> sources = sources(schemas);
    sources.problems().forEach(System.err::println);
    if (!(sources instanceof Reading.Of<SortedMap<String, String>>(var classes, _))
        || !(avro(schemas) instanceof Reading.Of<SortedMap<String, String>>(var avro, _))) {
      System.exit(1);
      return;
    }
    int written = GeneratedFolder.replace(Path.of(arguments[1]), classes);
    System.out.println(classes.size() + " classes, " + written + " of them changed");
    int ofAvro = GeneratedFolder.replace(Path.of(arguments[2]), avro);
    System.out.println(avro.size() + " files for Avro, " + ofAvro + " of them changed");
  }

  /// The sources that belong to a folder of schemas.
  static Reading<SortedMap<String, String>> sources(Path schemas) {
    return files(schemas, Generator::generate);
  }

  /// The Avro schemas and adapters that belong to a folder of schemas, those of its released
  /// versions among them.
  static Reading<SortedMap<String, String>> avro(Path schemas) {
    return switch (releases(schemas.resolve("released"))) {
      case Reading.Failed<List<Release>>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<List<Release>>(var releases, _) -> {
        List<EventSchema> released = releases.stream().map(Release::schema).toList();
        yield files(schemas, events -> AvroGenerator.generate(events, released));
      }
    };
  }

  private static Reading<List<Release>> releases(Path folder) {
    try {
      return Release.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading<SortedMap<String, String>> files(
      Path schemas, Function<List<EventSchema>, Reading<SortedMap<String, String>>> generator) {
    return switch (SchemaReader.read(schemas)) {
      case Reading.Failed<List<EventSchema>>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<List<EventSchema>>(var events, var warnings) -> {
        Reading<SortedMap<String, String>> generated = generator.apply(events);
        List<Problem> all =
            Stream.concat(warnings.stream(), generated.problems().stream()).toList();
        yield switch (generated) {
          case Reading.Failed<SortedMap<String, String>> _ -> new Reading.Failed<>(all);
          case Reading.Of<SortedMap<String, String>>(var files, _) -> new Reading.Of<>(files, all);
        };
      }
    };
  }
}
