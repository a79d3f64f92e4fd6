package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Holds the README to what it says: its commands are understood, and continuous integration runs
/// what it states.
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern COMMAND = Pattern.compile("\\./(?:stormglass|mvnw)\\b[^`|\\n]*");
  private static final Set<String> GOALS =
      Set.of("verify", "package", "test", "gatling:test", "spotless:apply");

  private static Set<String> commands(String file) throws IOException {
    Set<String> commands = new TreeSet<>();
    Files.readString(ROOT.resolve(file))
        .lines()
        .filter(line -> !line.startsWith("#!"))
        .forEach(
            line ->
                COMMAND
                    .matcher(line)
                    .results()
                    .forEach(found -> commands.add(found.group().strip())));
    return commands;
  }

  @Test
  void everyCommandOfTheReadmeIsUnderstood() throws IOException {
    Set<String> stated = commands("README.md");
    assertThat(stated).contains("./stormglass run", "./mvnw verify");
    for (String command : stated) {
      assertThat(complaints(command)).as(command).isEmpty();
    }
  }

  @Test
  void aCommandThatIsNotUnderstoodIsComplainedOf() {
    assertThat(complaints("./stormglass run --no-such-option")).isNotEmpty();
    assertThat(complaints("./stormglass no-such-command")).isNotEmpty();
    assertThat(complaints("./mvnw no-such-goal")).isNotEmpty();
    assertThat(complaints("./mvnw -pl no-such-module test")).isNotEmpty();
  }

  @Test
  void continuousIntegrationRunsWhatTheReadmeStates() throws IOException {
    Set<String> stated = commands("README.md");
    for (String command : commands(".ci/run")) {
      assertThat(complaints(command)).as(command).isEmpty();
      assertThat(stated).as(command).anyMatch(known -> isShortOf(command, known));
    }
  }

  /// Whether a command is one that is stated, with nothing but options added.
  private static boolean isShortOf(String command, String stated) {
    return command.equals(stated) || command.startsWith(stated + " --");
  }

  private static List<String> complaints(String command) {
    List<String> words = Arrays.asList(command.split(" +"));
    List<String> arguments = words.subList(1, words.size());
    return words.getFirst().endsWith("mvnw") ? mavenComplaints(arguments) : complaints(arguments);
  }

  private static List<String> complaints(List<String> arguments) {
    CommandLine.ParseResult parsed = Main.commandLine().parseArgs(arguments.toArray(String[]::new));
    return parsed.asCommandLineList().stream()
        .flatMap(command -> command.getParseResult().errors().stream())
        .map(Exception::getMessage)
        .toList();
  }

  private static List<String> mavenComplaints(List<String> arguments) {
    int modules = arguments.indexOf("-pl");
    return arguments.stream()
        .filter(word -> !word.startsWith("-"))
        .filter(
            word ->
                (modules >= 0 && word.equals(arguments.get(modules + 1)))
                    ? !Files.exists(ROOT.resolve(word).resolve("pom.xml"))
                    : !GOALS.contains(word))
        .toList();
  }
}
