package stormglass.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser. Where there is no Chromium, it is skipped and says so.
class BrowserTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private Path chromium = Path.of("chromium");

  /// What a browser did with a page.
  private record Visit(List<String> console, Set<String> requests) {}

  @BeforeEach
  void findChromium() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .flatMap(
                dir ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(dir, name)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "No Chromium on the path: the page was not looked at in a browser.");
    found.ifPresent(path -> chromium = path);
  }

  private Visit visit(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path net = folder.resolve("net.json");
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--enable-logging=stderr",
                "--virtual-time-budget=2000"));
    command.add("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--log-net-log=" + net);
    command.add("--dump-dom");
    command.add(file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectError(log.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> console =
        Files.readString(log, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.contains(":CONSOLE"))
            .toList();
    return new Visit(console, requests(net));
  }

  /// Every address that the page asked the network for; the browser asks for some of its own, which
  /// have no origin.
  private static Set<String> requests(Path netLog) throws IOException {
    Set<String> urls = new TreeSet<>();
    for (JsonNode event : new ObjectMapper().readTree(netLog.toFile()).path("events")) {
      String url = event.at("/params/url").asText();
      String initiator = event.at("/params/initiator").asText("not an origin");
      if (url.startsWith("http") && !initiator.isEmpty() && !initiator.equals("not an origin")) {
        urls.add(url);
      }
    }
    return urls;
  }

  @Test
  void thePageAsksNobodyAndHasNothingToComplainAbout() throws Exception {
    Visit visit = visit(HtmlReport.of(Samples.run()));
    assertThat(visit.console()).isEmpty();
    assertThat(visit.requests()).isEmpty();
  }

  @Test
  void aPageThatAsksOrComplainsIsFound() throws Exception {
    Visit visit =
        visit(
            "<!DOCTYPE html><img src=\"http://localhost:9/pixel.png\">"
                + "<script>console.error('broken')</script>");
    assertThat(visit.requests()).contains("http://localhost:9/pixel.png");
    assertThat(visit.console()).anyMatch(line -> line.contains("broken"));
  }
}
