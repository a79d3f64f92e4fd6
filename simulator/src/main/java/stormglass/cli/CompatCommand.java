package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import stormglass.compatibility.Compatibility;
import stormglass.compatibility.Direction;
import stormglass.compatibility.Mode;
import stormglass.compatibility.Release;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// `stormglass compat`: whether versions of schemas go together.
@Command(
    name = "compat",
    header = "Tell whether versions of a schema go together, and who breaks if not.",
    description = {
      "With OLD and NEW, two documents or two folders of schemas: the one against the other.",
      "With NEW alone: against all released versions. Without either: events/schemas against all"
          + " released versions.",
      "See events/VERSIONING.md for what the modes and directions mean."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass compat",
      "          ./stormglass compat old.json new.json --mode strict"
    })
final class CompatCommand implements Callable<Integer> {

  /// The mode by its name, `strict` or `tolerant-reader`.
  static final class ModeName implements ITypeConverter<Mode> {
    @Override
    public Mode convert(String text) {
      for (Mode mode : Mode.values()) {
        if (mode.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
          return mode;
        }
      }
      throw new TypeConversionException("'" + text + "' is neither strict nor tolerant-reader");
    }
  }

  @Parameters(
      arity = "0..2",
      paramLabel = "OLD NEW",
      hideParamSyntax = true,
      description = "documents or folders of schemas")
  private List<Path> versions = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "tolerant-reader",
      converter = ModeName.class,
      description = "strict or tolerant-reader (default: ${DEFAULT-VALUE})")
  private Mode mode = Mode.TOLERANT_READER;

  @Option(
      names = "--direction",
      paramLabel = "D",
      defaultValue = "full",
      description = "backward, forward or full (default: ${DEFAULT-VALUE})")
  private Direction direction = Direction.FULL;

  @Option(
      names = "--released",
      paramLabel = "DIR",
      description = "the folder of released versions (default: events/schemas/released)")
  private @Nullable Path released;

  @Spec private @Nullable CommandSpec spec;

  /// What is compared: the schemas by what to call them.
  private record Compared(List<Release> old, List<EventSchema> now) {}

  @Override
  public Integer call() throws IOException {
    Path now = versions.isEmpty() ? Options.layout().schemas() : versions.getLast();
    Reading<List<EventSchema>> schemas = schemas(now);
    Reading<List<Release>> olds =
        versions.size() == 2
            ? old(versions.getFirst())
            : Release.read(
                released == null ? Options.layout().schemas().resolve("released") : released);
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    if (!(schemas instanceof Reading.Of<List<EventSchema>>(var known, _))
        || !(olds instanceof Reading.Of<List<Release>>(var releases, _))) {
      List<Problem> problems = new ArrayList<>(olds.problems());
      problems.addAll(schemas.problems());
      return Failures.problems(problems, err);
    }
    return tell(new Compared(releases, known), Files.isDirectory(now), err);
  }

  private int tell(Compared compared, boolean all, PrintWriter err) {
    List<Problem> problems = Compatibility.check(compared.now, compared.old, all, direction, mode);
    int code = Failures.problems(problems, err);
    if (code == 0) {
      PrintWriter out = Options.spec(spec).commandLine().getOut();
      out.printf(
          "%d %s with %d old %s: %s, %s.%n",
          compared.now.size(),
          compared.now.size() == 1 ? "schema goes" : "schemas go",
          compared.old.size(),
          compared.old.size() == 1 ? "version" : "versions",
          direction,
          mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      out.flush();
    }
    return code;
  }

  private static Reading<List<EventSchema>> schemas(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return SchemaReader.read(path);
    }
    return switch (SchemaReader.readDocument(Files.readString(path), Failures.shown(path))) {
      case Reading.Of<EventSchema>(var schema, var warnings) ->
          new Reading.Of<>(List.of(schema), warnings);
      case Reading.Failed<EventSchema>(var problems) -> new Reading.Failed<>(problems);
    };
  }

  private static Reading<List<Release>> old(Path path) throws IOException {
    return switch (schemas(path)) {
      case Reading.Of<List<EventSchema>>(var schemas, var warnings) ->
          new Reading.Of<>(
              schemas.stream().map(schema -> new Release(Failures.shown(path), schema)).toList(),
              warnings);
      case Reading.Failed<List<EventSchema>>(var problems) -> new Reading.Failed<>(problems);
    };
  }
}
