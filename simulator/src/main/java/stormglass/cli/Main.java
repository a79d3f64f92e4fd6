package stormglass.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The command `stormglass`.
@Command(
    name = "stormglass",
    header = "Storm it, type it, run it, load it, price it, ship it.",
    description = "Shows an event-driven system on AWS before it is deployed.",
    subcommands = {
      NewCommand.class,
      CheckCommand.class,
      DrawCommand.class,
      SampleCommand.class,
      CompatCommand.class,
      SchemasCommand.class,
      RunCommand.class,
      SandboxCommand.class,
      ForecastCommand.class,
      LoadCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "stormglass 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:problems found: in the input, in the books, or the world refused something",
      "2:wrong usage",
      "3:internal error",
      "130:ended by Ctrl-C; what was measured so far is kept and marked partial"
    },
    footer = {"", "Example:  ./stormglass run --profile flash-sale --seed 7"})
public final class Main {

  private Main() {}

  /// Runs one command and exits: 0 fine, 1 problems found, 2 wrong usage, 3 internal error, 130
  /// ended by Ctrl-C.
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    Usage.tellEverything(commandLine);
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> Failures.report(exception, command.getErr()));
    return commandLine;
  }
}
