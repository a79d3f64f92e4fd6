package stormglass.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// Writes the event classes of a folder of schemas: `Main <schemas> <target>`.
///
/// The target holds generated classes only: whatever else lies there is removed.
public final class Main {

  private Main() {}

  /// Generates; exit status 0 when all went well, 1 when the schemas have errors, 2 for wrong
  /// usage.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: Main <folder of schemas> <target folder>");
      System.exit(2);
    }
    Path target = Path.of(arguments[1]);
    Reading<SortedMap<String, String>> sources = sources(Path.of(arguments[0]));
    sources.problems().forEach(System.err::println);
    switch (sources) {
      case Reading.Failed<SortedMap<String, String>> _ -> System.exit(1);
      case Reading.Of<SortedMap<String, String>>(var files, _) -> {
        int written = write(files, target);
        System.out.println(files.size() + " classes, " + written + " of them changed");
      }
    }
  }

  /// The sources that belong to a folder of schemas.
  static Reading<SortedMap<String, String>> sources(Path schemas) {
    return switch (SchemaReader.read(schemas)) {
      case Reading.Failed<List<EventSchema>>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<List<EventSchema>>(var events, var warnings) -> {
        Reading<SortedMap<String, String>> generated = Generator.generate(events);
        List<Problem> all =
            Stream.concat(warnings.stream(), generated.problems().stream()).toList();
        yield switch (generated) {
          case Reading.Failed<SortedMap<String, String>> _ -> new Reading.Failed<>(all);
          case Reading.Of<SortedMap<String, String>>(var files, _) -> new Reading.Of<>(files, all);
        };
      }
    };
  }

  private static int write(SortedMap<String, String> files, Path target) throws IOException {
    Files.createDirectories(target);
    int written = 0;
    for (var file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
        written++;
      }
    }
    try (Stream<Path> all = Files.walk(target)) {
      all.filter(Files::isRegularFile)
          .filter(path -> !files.containsKey(target.relativize(path).toString()))
          .forEach(Main::delete);
    }
    return written;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
