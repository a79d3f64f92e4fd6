package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRunLeavesItsFiguresItsReportAndItsRequests(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("deep/out");
    Typed typed = Typed.command("run", Kiosk.in(folder), "--out", out, "--seed", "7").endsWith(0);
    assertThat(typed.out()).contains("The ledger balances", "result.json", "report.html");
    JsonNode meta = meta(out);
    assertThat(meta.path("seed").asLong()).isEqualTo(7);
    assertThat(meta.path("partial").asBoolean(true)).isFalse();
    assertThat(meta.path("command").asText()).contains("--seed 7");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    List<String> lines = Files.readAllLines(out.resolve("requests.jsonl"));
    assertThat(lines).hasSize(1 + meta.path("requests").asInt());
    assertThat(typed.out()).contains("Events:  ", "recorded (0)");
    assertThat(out).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void theSameSeedSendsTheSameRequests(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    assertThat(requests(template, folder.resolve("one"), 7))
        .isEqualTo(requests(template, folder.resolve("two"), 7))
        .isNotEqualTo(requests(template, folder.resolve("three"), 8));
  }

  private static List<String> requests(Path template, Path out, long seed) throws IOException {
    Typed.command("run", template, "--out", out, "--seed", seed).endsWith(0);
    return Files.readAllLines(out.resolve("requests.jsonl")).stream().sorted().toList();
  }

  @Test
  void aRecordingIsSentAgain(@TempDir Path folder) throws IOException {
    Path template = Kiosk.in(folder);
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    Typed.command("run", template, "--out", first, "--seed", "7").endsWith(0);
    Path recording = first.resolve("requests.jsonl");
    Typed.command("run", template, "--replay", recording, "--out", again).endsWith(0);

    assertThat(meta(again).path("requests")).isEqualTo(meta(first).path("requests"));
    assertThat(meta(again).path("seed").asLong()).isEqualTo(7);
    assertThat(meta(again).path("profile").asText()).isEqualTo("visits");
    assertThat(Files.readAllLines(again.resolve("requests.jsonl")))
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(recording));
  }

  @Test
  void aRunThatShallNotRecordDoesNot(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out");
    Typed.command("run", Kiosk.in(folder), "--out", out, "--no-record").endsWith(0);
    assertThat(out.resolve("result.json")).exists();
    assertThat(out.resolve("requests.jsonl")).doesNotExist();
    assertThat(out.resolve("recorded")).doesNotExist();
  }

  static JsonNode meta(Path out) throws IOException {
    JsonNode result = JSON.readTree(out.resolve("result.json").toFile());
    assertThat(result.findValue("partial")).as(result.toString()).isNotNull();
    return result.findParent("partial");
  }
}
