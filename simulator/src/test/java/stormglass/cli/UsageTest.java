package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageTest {

  private static final Pattern EXAMPLE = Pattern.compile("\\./stormglass ([^\\n]*)");

  @Test
  void everyCommandHelpsWithAnExampleThatIsUnderstood() {
    CommandLine all = Main.commandLine();
    assertThat(all.getSubcommands()).isNotEmpty();
    all.getSubcommands()
        .forEach(
            (name, command) -> {
              Typed help = Typed.command(name, "--help").endsWith(0);
              assertThat(help.out()).as(name).contains("Example:  ./stormglass " + name);
              EXAMPLE
                  .matcher(help.out())
                  .results()
                  .map(MatchResult::group)
                  .forEach(UsageTest::isUnderstood);
            });
  }

  private static void isUnderstood(String example) {
    String[] words = example.strip().split(" +");
    String[] arguments = Arrays.copyOfRange(words, 1, words.length);
    CommandLine.ParseResult parsed = Main.commandLine().parseArgs(arguments);
    assertThat(parsed.asCommandLineList().getLast().getParseResult().errors())
        .as(example)
        .isEmpty();
  }

  @Test
  void theHelpNamesTheExitCodes() {
    Typed help = Typed.command("--help").endsWith(0);
    assertThat(help.out()).contains("Exit codes:").contains("130");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(Typed.command().endsWith(2).err()).contains("./stormglass --help");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(Typed.command("rum").endsWith(2).err()).contains("'rum'").contains("run?");
  }

  @Test
  void everythingThatIsWrongAboutOptionsIsToldAtOnce() {
    Typed typed =
        Typed.command("run", "--nope", "--seed", "abc", "--rate", "0", "--seconds", "-1")
            .endsWith(2);
    assertThat(typed.err())
        .contains("--nope", "'abc'", "'0'", "'-1'", "./stormglass run --help")
        .hasLineCount(5);
  }

  @Test
  void aPortIsAPort() {
    assertThat(Typed.command("sandbox", "--port", "99999").endsWith(2).err())
        .contains("'99999' is no port");
  }

  @Test
  void anUnknownProfileIsWrongUsageAndTheKnownOnesAreNamed(@TempDir Path folder)
      throws IOException {
    Path template = Kiosk.in(folder);
    assertThat(Typed.command("run", template, "--profile", "rush").endsWith(2).err())
        .contains("'rush'")
        .contains("visits");
  }

  @Test
  void optionsThatDoNotGoTogetherAreWrongUsage(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    assertThat(Typed.command("run", template, "--seconds", "3").endsWith(2).err())
        .contains("--seconds goes with --rate");
    assertThat(
            Typed.command("run", template, "--replay", "x.jsonl", "--profile", "visits")
                .endsWith(2)
                .err())
        .contains("--replay brings its own traffic");
  }
}
