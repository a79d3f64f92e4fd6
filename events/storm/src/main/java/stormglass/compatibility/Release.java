package stormglass.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// A version of a schema that is in use. In the folder of releases, version n is
/// `<source>@<DetailType>/<n>.json`.
///
/// @param name what to call it, such as `version 2`
public record Release(String name, EventSchema schema) {

  private static final Pattern PLACE = Pattern.compile("([^/@]+@[^/@]+)/([1-9][0-9]{0,5})\\.json");

  /// Reads all released versions, in the order of their names; none where there is no folder.
  public static Reading<List<Release>> read(Path folder) throws IOException {
    Problems problems = new Problems();
    List<Release> releases = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      Matcher place = PLACE.matcher(name);
      Reading<EventSchema> reading = SchemaReader.readDocument(Files.readString(file), name);
      problems.addAll(reading.problems());
      if (!place.matches()) {
        problems.add(
            CompatProblem.RELEASES.at(Where.file(name), "The file is no version of a schema."));
      } else if (reading instanceof Reading.Of<EventSchema>(var schema, _)) {
        if (!schema.registryName().equals(place.group(1))) {
          String what = "The document is of " + schema.registryName() + ".";
          problems.add(CompatProblem.RELEASES.at(Where.file(name), what));
        }
        releases.add(new Release("version " + place.group(2), schema));
      }
    }
    return problems.reading(() -> List.copyOf(releases));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
