package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String BOARD =
      """
      board: Small
      level: big-picture
      actors: {Customer: Buys.}
      events: {OrderPlaced: {}}
      """;

  private Path folder;

  /// In a folder of its own: a template in the folder above would belong to the board.
  @BeforeEach
  void makeFolder(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("events"));
  }

  @Test
  void aBoardWithoutProblemsIsFine() throws IOException {
    Path board = Files.writeString(folder.resolve("wall.yaml"), BOARD);

    assertThat(Typed.command("check", board).endsWith(0).out()).contains("no problems");
  }

  @Test
  void problemsAreToldOnStandardErrorAndInSarif() throws IOException {
    Path board = Files.writeString(folder.resolve("wall.yaml"), BOARD.replace("big-", "small-"));
    Path sarif = folder.resolve("wall.sarif");

    Typed typed = Typed.command("check", "--sarif", sarif, board).endsWith(1);

    assertThat(typed.err()).contains("wall.yaml:2: error BOARD-004:").contains("3 errors");
    assertThat(Files.readString(sarif)).contains("\"BOARD-004\"").contains("\"startLine\" : 2");
  }

  @Test
  void aMissingBoardOrAnUnknownProfileIsWrongUsage() {
    assertThat(Typed.command("check", folder.resolve("no.yaml")).endsWith(2).err())
        .contains("There is no file");
    assertThat(Typed.command("check", "--profile", "lax").endsWith(2).err()).contains("lax");
  }
}
