package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  private static final Path FULL = Path.of("/dev/full");

  @Test
  void aPortInUseIsToldInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed typed = Typed.command("sandbox", "--port", taken.getLocalPort()).endsWith(1);
      assertThat(typed.err()).contains("the port is in use").hasLineCount(1);
      assertThat(typed.out()).isEmpty();
    }
  }

  @Test
  void everythingThatIsWrongInEveryFileIsToldAtOnceAndNothingIsLeft(@TempDir Path folder)
      throws IOException {
    Path template = Kiosk.in(folder);
    append(template, "  Bad:\n    Type: AWS::SQS::Queue\n    Properties: {DelaySeconds: soon}\n");
    append(folder.resolve("traffic.yaml"), "nonsense: 1\n");
    Files.writeString(folder.resolve("seed/Things.json"), "[\n{");
    Files.writeString(folder.resolve("seed/users.json"), "[{\"username\":\"\"}, 3]");
    Path out = folder.resolve("out");

    Typed typed = Typed.command("run", template, "--out", out).endsWith(1);
    assertThat(typed.err())
        .contains("TEMPLATE-", "TRAFFIC-", "SEED-002", "SEED-003", "SEED-004")
        .contains("traffic.yaml:", "template.yaml:13", "seed/Things.json:2")
        .contains("errors, ");
    assertThat(out).doesNotExist();

    Typed sandbox = Typed.command("sandbox", template, "--port", "0").endsWith(1);
    assertThat(sandbox.err()).contains("TEMPLATE-", "SEED-002", "SEED-003", "SEED-004");
    assertThat(sandbox.out()).isEmpty();
  }

  @Test
  void aSeedThatDoesNotFitItsTablesIsToldItemByItem(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    Files.writeString(
        folder.resolve("seed/Things.json"),
        "[{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"many\"}},{\"pk\":{\"N\":\"1\"}},{\"pk\":3}]");
    Files.writeString(folder.resolve("seed/Nothing.json"), "[]");
    Path out = folder.resolve("out");
    for (Typed typed :
        new Typed[] {
          Typed.command("run", template, "--out", out),
          Typed.command("sandbox", template, "--port", "0")
        }) {
      assertThat(typed.endsWith(1).err())
          .contains("SEED-006", "SEED-007", "SEED-008")
          .contains("'n' of item 1", "'pk' of type S in item 2", "'pk' of item 3");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void trafficOfUsersWhomTheSeedDoesNotHaveIsRefused(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    Path traffic = folder.resolve("traffic.yaml");
    Files.writeString(traffic, Files.readString(traffic).replace("[ada]", "[ada, bob]"));
    assertThat(Typed.command("run", template, "--out", folder.resolve("out")).endsWith(1).err())
        .contains("SEED-005", "bob")
        .doesNotContain("ada");
  }

  @Test
  void aTemplateThatIsNotThereIsToldWithoutAStackTrace(@TempDir Path folder) {
    Path template = folder.resolve("nowhere.yaml");
    assertThat(Typed.command("run", template).endsWith(1).err())
        .contains("nowhere.yaml: error DOC-001", "traffic.yaml: error DOC-001");
    assertThat(Typed.command("sandbox", template, "--port", "0").endsWith(1).err())
        .contains("nowhere.yaml: error DOC-001");
  }

  @Test
  void everythingThatAForecastCannotReadIsToldAtOnce(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    append(template, "  Bad:\n    Type: AWS::SQS::Queue\n    Properties: {DelaySeconds: soon}\n");
    append(folder.resolve("traffic.yaml"), "nonsense: 1\n");
    Path calibration = Files.writeString(folder.resolve("c.json"), "{");
    Path out = folder.resolve("out");
    Typed typed = Typed.command("forecast", template, "--calibration", calibration, "--out", out);
    assertThat(typed.endsWith(1).err()).contains("TEMPLATE-", "TRAFFIC-", "c.json:");
    assertThat(out).doesNotExist();
  }

  @Test
  void aMalformedRecordingIsToldLineByLine(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    Path recording =
        Files.writeString(
            folder.resolve("r.jsonl"), "{\"recording\":1,\"profile\":\"x\",\"seed\":1}\n{}\nno\n");
    assertThat(Typed.command("run", template, "--replay", recording).endsWith(1).err())
        .contains("r.jsonl:2: error RECORDING-004", "r.jsonl:3: error RECORDING-002");
  }

  @Test
  void aFileInTheWayOfTheFolderForResultsIsToldBeforeTheRun(@TempDir Path folder)
      throws IOException {
    Path template = Kiosk.in(folder);
    Path file = Files.writeString(folder.resolve("out"), "mine");
    Typed typed = Typed.command("run", template, "--out", file.resolve("deeper")).endsWith(1);
    assertThat(typed.err()).contains("it is a file").hasLineCount(1);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFullDiskIsToldInASentenceAndNothingIsLeftHalf(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(FULL), "skipped: this system has no /dev/full");
    Path template = Kiosk.in(folder);
    for (String file : new String[] {"result.json", "requests.jsonl", "calibration.json"}) {
      Path out = Files.createDirectories(folder.resolve("out-" + file));
      Files.createSymbolicLink(out.resolve(file + ".part"), FULL);
      Typed typed = Typed.command("run", template, "--out", out).endsWith(1);
      assertThat(typed.err()).contains("no space is left");
      assertThat(typed.out()).contains("The ledger balances");
      assertThat(out.resolve(file)).doesNotExist();
      assertThat(out.resolve(file + ".part")).doesNotExist();
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }
}
