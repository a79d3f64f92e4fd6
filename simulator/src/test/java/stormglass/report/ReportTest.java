package stormglass.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;

  @Test
  void textsAreEscapedEverywhere() {
    assertThat(HtmlReport.of(Samples.brokenRun()))
        .doesNotContain("<script")
        .contains("GET /&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("o-2 &amp; &quot;co&quot;");
  }

  @Test
  void thePageNamesNothingOutsideItself() {
    String page = HtmlReport.of(Samples.run());
    assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "<script");
    assertThat(page.replace("url(#", "")).doesNotContain("url(");
  }

  @Test
  void everyPlotHasATitleAndEverySectionWithOneATable() {
    String page = HtmlReport.of(Samples.run());
    Stream.of(page.split("role=\"img\""))
        .skip(1)
        .forEach(plot -> assertThat(plot.stripLeading()).matches("(?s)>\\s*<title>.*"));
    Stream.of(page.split("<section"))
        .skip(1)
        .filter(section -> section.contains("class=\"plot"))
        .forEach(section -> assertThat(section).contains("<table>"));
  }

  @Test
  void thePageSaysThatTheSandboxIsNotAws() {
    assertThat(HtmlReport.of(Samples.run())).contains("Sandbox latencies are not AWS latencies");
    assertThat(TerminalReport.of(Samples.run(), new Terminal(80, false)))
        .contains("These are latencies of the sandbox on this machine, not of AWS.");
  }

  @Test
  void elementsLeftOpenAreAMistake() {
    assertThatThrownBy(() -> new Html().open("p").toString())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFiguresAreJsonWithUnitsInTheirNames() throws IOException {
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(Samples.run()));
    assertThat(json.at("/stormglassResult").intValue()).isEqualTo(1);
    assertThat(json.at("/result/latencies/0/measured/p50Nanos").longValue()).isEqualTo(1_400_000);
    assertThat(json.at("/result/latencies/0/measured/p999Nanos").isNull()).isTrue();
    assertThat(json.at("/result/cost/perOrderUsd").asText()).isEqualTo("8.67125E-5");
    assertThat(JsonReport.of(Samples.run())).contains("\"perOrderUsd\" : 0.0000867125");
  }

  @Test
  void bothFilesAreLeftInTheFolder() throws IOException {
    ReportFolder.write(Samples.run(), folder.resolve("a/b"));
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.html", "result.json");
    }
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Files.createDirectories(folder.resolve("result.json/in-the-way"));
    assertThatThrownBy(() -> ReportFolder.write(Samples.run(), folder))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("result.json");
    }
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    for (int columns : List.of(60, 80, 100, 140)) {
      assertThat(TerminalReport.of(Samples.run(), new Terminal(columns, false)).lines())
          .filteredOn(line -> !line.startsWith("seed") && !line.startsWith("These"))
          .allMatch(line -> line.length() <= columns);
    }
  }

  @Test
  void colourIsForThoseWhoLook() {
    assertThat(Terminal.of(Map.of(), true).colour()).isTrue();
    assertThat(Terminal.of(Map.of(), false).colour()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).colour()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colour()).isTrue();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
    assertThat(Terminal.of(Map.of("COLUMNS", "132"), true).columns()).isEqualTo(132);
    assertThat(Terminal.of(Map.of("COLUMNS", "x"), true).columns()).isEqualTo(100);
    assertThat(Terminal.of(Map.of("COLUMNS", "2"), true).columns()).isEqualTo(40);
    assertThat(TerminalReport.of(Samples.brokenRun(), new Terminal(80, false)))
        .doesNotContain("\u001b");
  }

  @Test
  void figuresHaveThreeDigitsAndAUnitThatFits() {
    assertThat(
            Stream.of(0, 950, 1_000, 123_456, 999_600, 84_000_000L, 1_500_000_000L)
                .map(n -> Format.nanos(n.longValue())))
        .containsExactly("0 ms", "0.950 µs", "1.00 µs", "123 µs", "1.00 ms", "84.0 ms", "1.50 s");
    assertThat(Format.nanos(null)).isEqualTo("–");
    assertThat(Format.duration(125)).isEqualTo("2 min 5 s");
    assertThat(Format.duration(57_600)).isEqualTo("16 h 0 min");
    assertThat(Format.tick(0.001)).isEqualTo("1 ms");
    assertThat(Format.tick(0.0025)).isEqualTo("2.5 ms");
    assertThat(Format.usd(new BigDecimal("0.005"))).isEqualTo("$0.00500");
    assertThat(Format.usd(new BigDecimal("1234.567"))).isEqualTo("$1234.57");
    assertThat(Format.usd(new BigDecimal("-0.5"))).isEqualTo("−$0.500");
    assertThat(Format.usdPerThousand(new BigDecimal("0.0000867125"))).isEqualTo("$0.0867");
  }

  @Test
  void aLogarithmicAxisHoldsWhatItShows() {
    LogAxis axis = LogAxis.holding(List.of(0.0003, 0.7));
    assertThat(axis.ticks()).containsExactly(0.0001, 0.001, 0.01, 0.1, 1.0);
    assertThat(axis.at(0.01)).isEqualTo(0.5);
    assertThat(axis.at(0)).isBetween(0.0, 0.02);
    assertThat(LogAxis.holding(List.of()).ticks()).hasSizeGreaterThan(1);
    assertThat(LogAxis.holding(List.of(0.001)).ticks()).hasSize(2);
  }
}
