package stormglass.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The reports of the samples, exact to the newline. After a change that is meant, look at them
/// ([Preview]) and write them anew with `-Dgolden.write=true`.
class ReportGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/stormglass/report");

  private static void hasNotChanged(String name, String text) throws IOException {
    assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(name)));
  }

  @Test
  void thePageOfARun() throws IOException {
    hasNotChanged("run.html", HtmlReport.of(Samples.run()));
  }

  @Test
  void thePageOfARunThatWentWrong() throws IOException {
    hasNotChanged("broken-run.html", HtmlReport.of(Samples.brokenRun()));
  }

  @Test
  void theFiguresOfARun() throws IOException {
    hasNotChanged("run.json", JsonReport.of(Samples.run()));
  }

  @Test
  void theTerminalOfARun() throws IOException {
    hasNotChanged("run.txt", TerminalReport.of(Samples.run(), new Terminal(100, false)));
  }

  @Test
  void theNarrowTerminalOfARunThatWentWrong() throws IOException {
    hasNotChanged("broken-run.txt", TerminalReport.of(Samples.brokenRun(), new Terminal(60, true)));
  }

  @Test
  @EnabledIfSystemProperty(named = "golden.write", matches = "true")
  void theyAreWrittenAnew() throws IOException {
    Files.writeString(FOLDER.resolve("run.html"), HtmlReport.of(Samples.run()));
    Files.writeString(FOLDER.resolve("broken-run.html"), HtmlReport.of(Samples.brokenRun()));
    Files.writeString(FOLDER.resolve("run.json"), JsonReport.of(Samples.run()));
    Files.writeString(
        FOLDER.resolve("run.txt"), TerminalReport.of(Samples.run(), new Terminal(100, false)));
    Files.writeString(
        FOLDER.resolve("broken-run.txt"),
        TerminalReport.of(Samples.brokenRun(), new Terminal(60, true)));
  }
}
