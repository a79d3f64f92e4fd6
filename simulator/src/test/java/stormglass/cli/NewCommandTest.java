package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void aKitIsMadeAndItSaysHowToGoOn() throws IOException {
    NewCommand command = new NewCommand();
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(folder.resolve("kit").toString(), "--system", "clinic", "--context", "visits");

    assertThat(command.begin(HOME)).isZero();
    assertThat(out.toString())
        .contains("cd " + folder.resolve("kit"), "./stormglass check", "./stormglass run");
    assertThat(folder.resolve("kit/schemas/visits/clinic.visits@BookBorrowed.json")).exists();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    Typed typed =
        Typed.command("new", folder, "--system", "com", "--context", "Open Air").endsWith(2);

    assertThat(typed.err())
        .contains(
            "'com' is taken",
            "'Open Air' is no name",
            "There is something in '" + folder + "' already",
            "./stormglass new --help");
    assertThat(folder.toFile().list()).containsExactly("mine.txt");
  }

  @Test
  void aFolderWithSpacesIsShownAsOneWordOfTheShell() throws IOException {
    NewCommand command = new NewCommand();
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(folder.resolve("my kit's").toString());

    assertThat(command.begin(HOME)).isZero();
    assertThat(out.toString()).contains("  cd '" + folder + "/my kit'\\''s'\n");
  }

  @Test
  void aFolderMustBeNamed() {
    assertThat(Typed.command("new").endsWith(2).err()).contains("DIR");
  }
}
