package stormglass.blueprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

/// Templates of the tests and what comes of reading them.
final class Templates {

  static final Path FOLDER = Path.of("src/test/resources/stormglass/blueprint");
  static final URI ENDPOINT = URI.create("http://127.0.0.1:4566");

  private Templates() {}

  static Deployment deployment(Map<String, String> parameters) {
    return new Deployment("123456789012", "eu-west-1", "shop", ENDPOINT, parameters);
  }

  static Reading<Blueprint> reading(String text) {
    return BlueprintReader.read(text, FOLDER.resolve("template.yaml"), deployment(Map.of()));
  }

  static Reading<Blueprint> file(String name) {
    return BlueprintReader.read(FOLDER.resolve(name), deployment(Map.of()));
  }

  static Blueprint blueprint(Reading<Blueprint> reading) {
    return switch (reading) {
      case Reading.Of<Blueprint> of -> of.value();
      case Reading.Failed<Blueprint> failed -> throw new AssertionError(lines(failed.problems()));
    };
  }

  static List<String> codes(Reading<Blueprint> reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  static String lines(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::toString).toList());
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
