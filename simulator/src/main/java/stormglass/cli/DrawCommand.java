package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.board.Board;
import stormglass.board.BoardReader;
import stormglass.draw.Format;
import stormglass.draw.Wall;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.report.ReportFolder;

/// `stormglass draw`: a board as sticky notes, and in the notations of other tools.
@Command(
    name = "draw",
    header = "Draw the wall as sticky notes, or for other tools.",
    description = {
      "Draws a board of events, with the schemas in the folder schemas/ beside it. In the page, a"
          + " click on a note tells its schema, the rule that carries it and its handler.",
      "The same board gives the same bytes."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass draw",
      "          ./stormglass draw events/board.yaml --format mermaid --out wall"
    })
final class DrawCommand implements Callable<Integer> {

  private static final String FORMATS = "svg, html, mermaid, plantuml, asyncapi, eventcatalog";

  /// The word of a format.
  static final class Word implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      for (Format format : Format.values()) {
        if (format.toString().equalsIgnoreCase(word.strip())) {
          return format;
        }
      }
      throw new TypeConversionException("'" + word + "' is no format; there are " + FORMATS);
    }
  }

  @Parameters(arity = "0..1", paramLabel = "BOARD", description = "default: events/board.yaml")
  private @Nullable Path board;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "where rules and handlers are looked up (default: the shop's, for its board)")
  private @Nullable Path template;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Word.class,
      description = "one or more of " + FORMATS + " (default: svg,html)")
  private @Nullable Set<Format> formats;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for drawings (default: target/draw)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Path folder = Options.out(out, "draw");
    List<Problem> problems = new ArrayList<>();
    Wall wall = wall(problems);
    int failed = Failures.problems(problems, err);
    if (wall == null) {
      return failed;
    }
    draw(wall, folder);
    return 0;
  }

  private @Nullable Wall wall(List<Problem> problems) {
    Path file = board != null ? board : Options.layout().board();
    Reading<Board> read = BoardReader.read(file, Failures.shown(file));
    problems.addAll(read.problems());
    Reading<Blueprint> wiring = blueprint();
    if (wiring instanceof Reading.Failed<Blueprint>(var found)) {
      problems.addAll(found);
    }
    if (!(read instanceof Reading.Of<Board>(Board known, _))) {
      return null;
    }
    Path schemas = file.resolveSibling("schemas");
    Reading<Wall> hung =
        Files.isDirectory(schemas)
            ? Wall.read(known, schemas)
            : new Reading.Of<>(Wall.of(known), List.of());
    problems.addAll(hung.problems());
    if (!(hung instanceof Reading.Of<Wall>(Wall wall, _))
        || wiring instanceof Reading.Failed<Blueprint>) {
      return null;
    }
    if (!(wiring instanceof Reading.Of<Blueprint>(Blueprint blueprint, _))) {
      return wall;
    }
    Carriers carriers = new Carriers(known, blueprint);
    return wall.with(carriers.facts(), carriers.buses());
  }

  /// The template that carries the board; null when none was given and the board is not the shop's.
  private @Nullable Reading<Blueprint> blueprint() {
    Path file = template != null || board != null ? template : Options.layout().template();
    if (file == null) {
      return null;
    }
    return BlueprintReader.read(
        file, Deployment.sandbox(file, URI.create("http://localhost:4566")));
  }

  private void draw(Wall wall, Path folder) throws IOException {
    PrintWriter screen = Options.spec(spec).commandLine().getOut();
    Set<Path> shown = new TreeSet<>();
    Set<Format> asked =
        formats == null || formats.isEmpty()
            ? EnumSet.of(Format.SVG, Format.HTML)
            : EnumSet.copyOf(formats);
    for (Format format : asked) {
      for (Map.Entry<String, String> file : format.files(wall).entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.toAbsolutePath().getParent());
        ReportFolder.put(path, file.getValue());
        shown.add(folder.resolve(Path.of(file.getKey()).getName(0)));
      }
    }
    shown.forEach(path -> screen.println("Drawn: " + Failures.shown(path)));
    screen.flush();
  }
}
