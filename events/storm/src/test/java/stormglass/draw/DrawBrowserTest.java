package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser. Where there is no Chromium, it is skipped and says so.
class DrawBrowserTest {

  private static final long PATIENCE_SECONDS = 60;

  /// What a reader does, and what comes of it: a line each, into the page itself. In the end an
  /// image is asked for, which the page must not let happen.
  private static final String READER =
      """
      <pre id="seen"></pre><script>
      const seen = [];
      const say = (what, how) => seen.push(what + ": " + how);
      const press = (key, on) => (on || document.activeElement).dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const note = (name) => document.querySelector(`.note[data-name="${name}"]`);
      const chosen = () => document.querySelector(".selected")?.dataset.name ?? "nothing";
      const panel = document.getElementById("panel");
      const search = document.getElementById("search");
      const width = () => Math.round(document.querySelector("main > svg").viewBox.baseVal.width);
      note("OrderPlaced").dispatchEvent(new MouseEvent("click", { bubbles: true }));
      say("click", chosen() + ", panel " + !panel.hidden + ", "
          + panel.textContent.includes("paymentToken"));
      press("ArrowRight");
      say("right", chosen() + ", " + panel.textContent.includes("shop.inventory.policies.Policies"));
      press("ArrowRight");
      say("right", chosen());
      press("ArrowLeft");
      press("ArrowLeft");
      say("left", chosen());
      press("ArrowRight");
      press("ArrowDown");
      say("among", chosen());
      press("Escape");
      say("escape", chosen() + ", panel " + !panel.hidden);
      press("/", document.body);
      say("slash", document.activeElement.id);
      search.value = "payment declined";
      search.dispatchEvent(new Event("input"));
      say("search", document.querySelectorAll(".found").length + ", "
          + document.getElementById("found").textContent);
      press("Enter");
      say("enter", chosen() + ", " + document.activeElement.id);
      press("Escape", search);
      say("escape", search.value + document.querySelectorAll(".found").length);
      press("0", document.body);
      const whole = width();
      press("+", document.body);
      say("plus", width() < whole);
      press("-", document.body);
      say("minus", Math.abs(width() - whole) < 2);
      panel.hidden = true;
      note("Stock").focus();
      press("Enter");
      say("enter", chosen() + ", panel " + !panel.hidden);
      let outside = [];
      for (const one of document.querySelectorAll(".note[tabindex]")) {
        const paper = one.querySelector(".paper").getBBox();
        for (const text of one.querySelectorAll(":scope > text")) {
          const box = text.getBBox();
          if (box.x < paper.x - 4 || box.x + box.width > paper.x + paper.width + 4
              || box.y + box.height > paper.y + paper.height + 4) {
            outside.push(text.textContent);
          }
        }
      }
      say("outside", outside.join());
      document.body.append(Object.assign(new Image(), { src: "http://localhost:9/pixel.png" }));
      document.getElementById("seen").textContent = seen.join("\\n");
      </script></body>
      """;

  @TempDir Path folder;

  private Path chromium = Path.of("chromium");

  @BeforeEach
  void findChromium() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(
                dir ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(dir, name)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "No Chromium on the path: the wall was not looked at in a browser.");
    found.ifPresent(path -> chromium = path);
  }

  /// What a browser made of a page.
  private record Visit(String dom, List<String> console) {

    List<String> seen() {
      int start = dom.indexOf("<pre id=\"seen\">") + "<pre id=\"seen\">".length();
      return dom.substring(start, dom.indexOf("</pre>", start)).lines().toList();
    }
  }

  private Visit visit(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--enable-logging=stderr",
                "--virtual-time-budget=1000",
                "--window-size=1400,900",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                file.toUri().toString())
            .redirectError(log.toFile())
            .redirectOutput(dom.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Visit(
        Files.readString(dom),
        Files.readString(log, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.contains(":CONSOLE"))
            .toList());
  }

  private static String read(String page) {
    return page.replace("</body>", READER);
  }

  @Test
  void aReaderClicksSearchesAndFollowsArrowsAndThePageAsksNobody() throws Exception {
    Visit visit = visit(read(Page.of(Boards.shopWall())));
    assertThat(visit.console())
        .singleElement(STRING)
        .contains("http://localhost:9/pixel.png", "Content Security Policy");
    assertThat(visit.seen())
        .containsExactly(
            "click: OrderPlaced, panel true, true",
            "right: ReserveStockWhenOrderPlaced, true",
            "right: ReserveStock",
            "left: OrderPlaced",
            "among: CustomerOrders",
            "escape: nothing, panel false",
            "slash: search",
            "search: 3, 3 notes",
            "enter: PaymentDeclined, search",
            "escape: 0",
            "plus: true",
            "minus: true",
            "enter: Stock, panel true",
            "outside: ");
  }
}
