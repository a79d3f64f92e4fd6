package stormglass.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;

class CommittedClassesTest {

  private static final Path CLASSES = Path.of("../classes/src/generated/java");
  private static final Path AVRO = Path.of("../avro/src/generated");

  @Test
  void theCommittedClassesAreThoseOfTheSchemas() throws IOException {
    switch (Main.sources(Path.of("../schemas"))) {
      case Reading.Failed<SortedMap<String, String>>(var problems) -> fail(problems.toString());
      case Reading.Of<SortedMap<String, String>>(var expected, var warnings) -> {
        assertThat(warnings).isEmpty();
        assertThat(files(CLASSES)).as("see events/README: regenerate").isEqualTo(expected);
      }
    }
  }

  @Test
  void theCommittedFilesForAvroAreThoseOfTheSchemas() throws IOException {
    switch (Main.avro(Path.of("../schemas"))) {
      case Reading.Failed<SortedMap<String, String>>(var problems) -> fail(problems.toString());
      case Reading.Of<SortedMap<String, String>>(var expected, var _) ->
          assertThat(files(AVRO)).as("see events/README: regenerate").isEqualTo(expected);
    }
  }

  @Test
  void everyPackageOfEventsIsExported() throws IOException {
    String module = Files.readString(Path.of("../classes/src/main/java/module-info.java"));

    files(CLASSES).keySet().stream()
        .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
        .forEach(name -> assertThat(module).contains("exports " + name + ";"));
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), read(file)));
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
