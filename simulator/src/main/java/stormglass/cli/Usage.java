package stormglass.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// Wrong usage: everything that is wrong at once, a sentence each, where to read more, and exit
/// code 2.
final class Usage {

  private Usage() {}

  /// Lets a command line and its commands tell all that is wrong instead of the first thing.
  static void tellEverything(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine.getSubcommands().values().forEach(Usage::tellEverything);
    commandLine.setExecutionStrategy(Usage::execute);
    commandLine.setParameterExceptionHandler((wrong, arguments) -> tell(List.of(wrong)));
  }

  /// Wrong usage that a command found itself.
  ///
  /// @param wrong a sentence each; not empty
  static ParameterException of(@Nullable CommandSpec spec, List<String> wrong) {
    return new ParameterException(
        Options.spec(spec).commandLine(), String.join(System.lineSeparator(), wrong));
  }

  private static int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<ParameterException> wrong =
        parsed.asCommandLineList().stream()
            .flatMap(command -> command.getParseResult().errors().stream())
            .map(ParameterException.class::cast)
            .collect(Collectors.toCollection(ArrayList::new));
    return wrong.isEmpty() ? new RunLast().execute(parsed) : tell(wrong);
  }

  private static int tell(List<ParameterException> wrong) {
    CommandLine command = wrong.getLast().getCommandLine();
    PrintWriter err = command.getErr();
    for (ParameterException one : wrong) {
      String.valueOf(one.getMessage())
          .lines()
          .forEach(line -> err.println("stormglass: " + sentence(line)));
      if (one instanceof UnmatchedArgumentException unmatched) {
        UnmatchedArgumentException.printSuggestions(unmatched, err);
      }
    }
    String name = command.getCommandSpec().qualifiedName();
    err.println("Read more with: ./" + name + " --help");
    err.flush();
    return Failures.USAGE;
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
