package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.kit.Kit;
import stormglass.kit.KitNames;

/// `stormglass new`: a project of one's own.
@Command(
    name = "new",
    header = "Start a kit of your own from a small board.",
    description = {
      "Makes a folder with all that belongs together: a board, a schema, two functions with a test,"
          + " a template, traffic. The script stormglass in it checks, draws and runs it.",
      "The folder must not be there yet, or be empty."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass new ../library",
      "          ./stormglass new ../clinic --system clinic --context visits"
    })
final class NewCommand implements Callable<Integer> {

  @Parameters(arity = "1", paramLabel = "DIR", description = "the folder to make")
  private Path folder = Path.of("");

  @Option(
      names = "--system",
      paramLabel = "NAME",
      defaultValue = "library",
      description =
          "begins every event's source and is the root package; lower-case letters and digits"
              + " (default: ${DEFAULT-VALUE})")
  private String system = "";

  @Option(
      names = "--context",
      paramLabel = "NAME",
      defaultValue = "lending",
      description = "the context of its first event (default: ${DEFAULT-VALUE})")
  private String context = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return begin(Options.home());
  }

  /// @param home the folder of Stormglass itself
  int begin(Path home) throws IOException {
    KitNames names = new KitNames(system, context);
    List<String> wrong = new ArrayList<>(names.complaints());
    if (!Kit.isFree(folder)) {
      wrong.add(
          "There is something in '%s' already: give a folder that is empty or not there"
              .formatted(folder));
    }
    if (!wrong.isEmpty()) {
      throw Usage.of(spec, wrong);
    }
    new Kit(home).begin(folder, names);
    PrintWriter out = Options.spec(spec).commandLine().getOut();
    out.println(Failures.shown(folder) + " is a kit of your own. Go on there:");
    out.println();
    out.println("  cd " + Options.word(folder.toString()));
    out.println("  ./stormglass check");
    out.println("  ./stormglass run");
    out.flush();
    return 0;
  }
}
