package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.check.Check;
import stormglass.check.Profile;
import stormglass.check.Sarif;
import stormglass.check.Sources;
import stormglass.problem.Problem;

/// `stormglass check`: board, schemas, classes, handlers and template against each other.
@Command(
    name = "check",
    header = "Check the board, and hold schemas, classes, handlers and template against it.",
    description = {
      "Reports every problem at once, each with its code, its place and what to do: the grammar of"
          + " the board first, then what differs between the board and schemas/ beside it, the"
          + " event classes, the template's rules and the handlers behind them.",
      "events/README.md lists all codes."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass check",
      "          ./stormglass check --profile workshop wall.yaml"
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "BOARD",
      description = "the board; default: the shop's, events/board.yaml")
  private @Nullable Path board;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "valid",
      description =
          "workshop: the board alone, and what is unfinished is a warning; valid: everything;"
              + " strict: warnings are errors, and no open hotspot in a slice marked ready"
              + " (default: ${DEFAULT-VALUE})")
  private Profile profile = Profile.VALID;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "the template; default: the shop's for its board, else template.yaml nearby")
  private @Nullable Path template;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "also write the problems to a file, as SARIF 2.1.0")
  private @Nullable Path sarif;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path checked = board != null ? board : Options.layout().board();
    checkFiles(checked);
    Optional<Path> given = Optional.ofNullable(template);
    Sources sources =
        Sources.beside(
            checked,
            board == null ? given.or(() -> Optional.of(Options.layout().template())) : given,
            Path.of(""));
    List<Problem> problems = Check.check(sources, profile);
    if (sarif != null) {
      Files.writeString(sarif, Sarif.of(problems));
    }
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    int failed = Failures.problems(problems, err);
    if (problems.isEmpty()) {
      PrintWriter out = Options.spec(spec).commandLine().getOut();
      out.println(Failures.shown(checked) + ": no problems.");
      out.flush();
    }
    return failed;
  }

  private void checkFiles(Path checked) {
    List<String> wrong = new ArrayList<>();
    for (Path file : new Path[] {checked, template}) {
      if (file != null && !Files.isRegularFile(file)) {
        wrong.add("There is no file '" + file + "'.");
      }
    }
    if (!wrong.isEmpty()) {
      throw Usage.of(spec, wrong);
    }
  }
}
