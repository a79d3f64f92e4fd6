package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stormglass.problem.Reading;
import stormglass.traffic.Recording;

@Timeout(120)
class InterruptTest {

  private static final int BY_CTRL_C = 130;

  @BeforeAll
  static void windowsHasNoSuchSignal() {
    assumeFalse(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"),
        "skipped: Windows has no SIGINT to send");
  }

  @Test
  void whatWasMeasuredUntilCtrlCIsKeptAndMarkedPartial(@TempDir Path folder) throws Exception {
    Path template = Kiosk.in(folder);
    Path out = folder.resolve("out");
    Object[] words = {"run", template, "--rate", "50", "--seconds", "600", "--out", out};
    try (Started run = Started.command(folder, words)) {
      run.readUntil(line -> line.startsWith("replaying"));
      Path growing = out.resolve("requests.jsonl.part");
      while (!Files.exists(growing)) {
        Thread.onSpinWait();
      }
      run.interrupt();
      Typed ended = run.end().endsWith(BY_CTRL_C);
      assertThat(ended.out()).contains("what was measured so far is kept").contains("result.json");
    }
    JsonNode meta = RunCommandTest.meta(out);
    assertThat(meta.path("partial").asBoolean()).isTrue();
    assertThat(meta.path("requests").asLong()).isPositive();
    assertThat(Recording.read(out.resolve("requests.jsonl"), "requests.jsonl"))
        .isInstanceOf(Reading.Of.class);
    assertThat(out.resolve("recorded")).isDirectory();
    assertThat(out).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aForecastKeepsWhatItKnewAtCtrlC(@TempDir Path folder) throws Exception {
    Path example = Path.of("src/test/resources/stormglass/forecast").toAbsolutePath();
    Path out = folder.resolve("out");
    Path template = example.resolve("template.yaml");
    Object[] words = {"forecast", template, "--rate", "1000", "--hours", "1000", "--out", out};
    try (Started forecast = Started.command(folder, words)) {
      forecast.readUntil(line -> line.startsWith("forecasting"));
      forecast.interrupt();
      Typed ended = forecast.end().endsWith(BY_CTRL_C);
      assertThat(ended.out()).contains("what was measured so far is kept").contains("result.json");
    }
    assertThat(RunCommandTest.meta(out).path("partial").asBoolean()).isTrue();
  }

  @Test
  void anEmptySandboxAnswersUntilCtrlCAndLogsWhatItCannot(@TempDir Path folder) throws Exception {
    try (Started sandbox = Started.command(folder, "sandbox", "--port", "0")) {
      List<String> said = sandbox.readUntil(line -> line.startsWith("Ctrl-C"));
      assertThat(said.getFirst()).contains("http://localhost:");
      askForTables(URI.create(said.getFirst().substring(said.getFirst().indexOf("http"))));
      sandbox.readUntil("not supported: dynamodb ListGlobalTables"::equals);
      sandbox.interrupt();
      sandbox.end().endsWith(BY_CTRL_C);
    }
  }

  @Test
  void theLinesForAwsWorkWhenPasted(@TempDir Path folder) throws Exception {
    assumeTrue(isThere("aws"), "skipped: aws is not on the PATH");
    try (Started sandbox = Started.command(folder, "sandbox", "--port", "0")) {
      List<String> lines =
          sandbox.readUntil(line -> line.startsWith("Ctrl-C")).stream()
              .filter(line -> line.contains("aws --endpoint-url"))
              .toList();
      assertThat(lines).hasSize(2);
      for (String line : lines) {
        assertThat(pasted(folder, line)).contains("orders");
      }
    }
  }

  private static void askForTables(URI endpoint) throws IOException, InterruptedException {
    String signed =
        "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request,"
            + " SignedHeaders=host, Signature=0";
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("authorization", signed)
            .header("x-amz-target", "DynamoDB_20120810.ListGlobalTables")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }

  private static boolean isThere(String tool) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0;
  }

  private static String pasted(Path folder, String line) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }
}
