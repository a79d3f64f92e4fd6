package stormglass.maven;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;
import stormglass.generate.GeneratedFolder;
import stormglass.generate.Generator;
import stormglass.generate.Placement;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// One generating of a project's event classes.
///
/// @param base the project's folder, from which messages name files
/// @param basePackage the package above those of the contexts; "" for the usual one
/// @param modular whether the classes become part of a named module
record Generation(Path base, Path schemas, String basePackage, Path output, boolean modular) {

  /// What came of it.
  ///
  /// @param classes how many classes there are
  /// @param changed how many of them were written
  record Done(int classes, int changed, List<Problem> warnings) {}

  /// Generates.
  ///
  /// @throws MojoFailureException with every problem of every schema; nothing is written then
  Done run() throws MojoFailureException, IOException {
    if (!basePackage.isEmpty() && !SourceVersion.isName(basePackage)) {
      throw new MojoFailureException(
          "'%s' is no name of a package; give <basePackage> one such as org.acme.events."
              .formatted(basePackage));
    }
    Reading<List<EventSchema>> read = SchemaReader.read(schemas);
    List<Problem> problems = new ArrayList<>();
    read.problems().forEach(problem -> problems.add(placed(problem)));
    if (read instanceof Reading.Of<List<EventSchema>>(var events, _)) {
      var generated = Generator.generate(events, placement(events));
      generated.problems().forEach(problem -> problems.add(placed(problem)));
      if (generated instanceof Reading.Of<SortedMap<String, String>>(var sources, _)) {
        return new Done(sources.size(), write(sources), problems);
      }
    }
    throw new MojoFailureException(
        problems.stream()
            .map(Problem::toString)
            .collect(
                Collectors.joining(
                    "\n",
                    problems.size() == 1 ? "1 problem\n" : problems.size() + " problems\n",
                    "")));
  }

  private Placement placement(List<EventSchema> events) {
    return new Placement(basePackage.isEmpty() ? Placement.root(events) : basePackage, modular);
  }

  private int write(SortedMap<String, String> sources) throws MojoFailureException, IOException {
    try {
      return GeneratedFolder.update(output, sources);
    } catch (FileAlreadyExistsException e) {
      throw new MojoFailureException(
          named(Path.of(e.getFile()))
              + " is not generated, and would be overwritten;"
              + " move it, or give <outputDirectory> a folder of its own.");
    }
  }

  /// A problem whose file is named from the project; the reader names it from the schemas.
  private Problem placed(Problem problem) {
    Where where = new Where(named(schemas.resolve(problem.where().file())), problem.where().line());
    return new Problem(problem.code(), problem.severity(), where, problem.what(), problem.remedy());
  }

  private String named(Path file) {
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }
}
