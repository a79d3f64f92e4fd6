package stormglass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.problem.Reading;
import stormglass.registry.binding.BindingSource;
import stormglass.registry.binding.Comparison;
import stormglass.sandbox.schema.binding.Java8Binding;
import stormglass.traffic.Streams;

/// Code bindings that are late, missing, malicious or wrong.
class SchemaBindingsTest {

  private static final String SCHEMA = "shop.inventory@StockLow";
  private static final Path DOCUMENT = Path.of("../events/schemas/inventory/" + SCHEMA + ".json");
  private static final String BEAN =
      "src/main/java/schema/shop_inventory/stocklow/StockLowData.java";

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();
  private final CannedService service;
  private final Map<String, String> files;
  private int pauses;

  SchemaBindingsTest() throws IOException {
    String content = Files.readString(DOCUMENT);
    service = new CannedService(SCHEMA, content);
    Map<?, ?> document = new ObjectMapper().readValue(content, Map.class);
    files = unzipped(Java8Binding.zip(SCHEMA, document));
    service.zip = CannedService.zip(files);
    service.statuses.add("CREATE_COMPLETE");
  }

  private static Map<String, String> unzipped(byte[] zip) {
    return BindingSource.unzip(SCHEMA, zip) instanceof Reading.Of<BindingSource>(var source, _)
        ? new TreeMap<>(source.files())
        : Map.of();
  }

  @BeforeEach
  void copy() throws IOException {
    Path copy = folder.resolve("inventory/" + DOCUMENT.getFileName());
    Files.createDirectories(copy.getParent());
    Files.copy(DOCUMENT, copy);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private SchemaBindings.Result run() throws IOException {
    Address address = new Address("shop", service.endpoint(), null);
    var wish = new SchemaBindings.Wish(folder, 1, new Streams(7)::named, folder.resolve("out"));
    return SchemaBindings.run(address, wish, said::add, () -> pauses++);
  }

  private String problems() throws IOException {
    SchemaBindings.Result result = run();
    assertThat(result.comparisons()).isEmpty();
    assertThat(result.problems()).hasSize(1);
    return result.problems().getFirst().toString();
  }

  @Test
  void aBindingThatTakesItsTimeIsWaitedFor() throws IOException {
    service.statuses.clear();
    service.statuses.addAll(List.of("CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS", "CREATE_COMPLETE"));
    SchemaBindings.Result result = run();
    assertThat(result.problems()).isEmpty();
    assertThat(result.comparisons()).singleElement().extracting(Comparison::equal).isEqualTo(4);
    assertThat(pauses).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            List.of(
                "asked for 1 code bindings; 0 were there.",
                "waiting for 1 of 1 code bindings…",
                "waiting for 1 of 1 code bindings…"));
  }

  @Test
  void aBindingThatNeverComesIsGivenUpAfterAMinute() throws IOException {
    service.statuses.clear();
    service.statuses.addAll(List.of("CREATE_IN_PROGRESS"));
    assertThat(problems()).contains("REGISTRY-010", "not made within a minute");
    assertThat(pauses).isEqualTo(29);
  }

  @Test
  void aBindingThatCannotBeMadeIsTold() throws IOException {
    service.statuses.clear();
    service.statuses.add("CREATE_FAILED");
    assertThat(problems()).contains("REGISTRY-010", "CREATE_FAILED");
  }

  @Test
  void whoIsNotAllowedIsTold() throws IOException {
    service.refusal = 403;
    service.error = "ForbiddenException";
    assertThat(problems()).contains("REGISTRY-005", "Forbidden: Not for you.");
  }

  @Test
  void whatIsNoEventBridgeIsTold() throws IOException {
    service.refusal = 405;
    assertThat(problems()).contains("REGISTRY-006", "with 405, is no EventBridge");
    service.page = "<html>";
    assertThat(problems())
        .contains("REGISTRY-006", "What answers there is no EventBridge.")
        .doesNotContain("html", "Exception");
  }

  @Test
  void aServiceThatCannotAnswerNowIsToldApart() throws IOException {
    service.refusal = 503;
    service.error = "ServiceUnavailableException";
    assertThat(problems()).contains("REGISTRY-017", "ServiceUnavailable: Not for you. Try again");
  }

  @Test
  void aWrongBindingDiffersWhereItIsWrong() throws IOException {
    files.compute(BEAN, (path, text) -> text.replace("\"available\"", "\"Available\""));
    service.zip = CannedService.zip(files);
    SchemaBindings.Result result = run();
    assertThat(result.comparisons().getFirst().differences())
        .extracting(Comparison.Difference::pointer)
        .isEqualTo(List.of("/detail/data/available"));
    assertThat(result.problems().toString()).contains("REGISTRY-013", "theirs nothing");
  }

  @Test
  void aBindingThatRefusesAnEventDiffersAsAWhole() throws IOException {
    files.compute(BEAN, (path, text) -> text.replace("Integer", "java.util.UUID"));
    service.zip = CannedService.zip(files);
    Comparison.Difference difference = run().comparisons().getFirst().differences().getFirst();
    assertThat(difference.pointer()).isEmpty();
    assertThat(difference.theirs()).contains("refused: Cannot");
    assertThat(difference.samples()).isEqualTo(4);
  }

  @Test
  void aBindingThatDoesNotCompileIsToldWithTheLine() throws IOException {
    files.compute(BEAN, (path, text) -> text.replace("Integer", "Nothing"));
    service.zip = CannedService.zip(files);
    SchemaBindings.Result result = run();
    assertThat(result.problems()).hasSize(3);
    assertThat(result.problems().toString())
        .containsPattern(
            "REGISTRY-011: It does not compile: .*StockLowData.java:[0-9]+: cannot find");
  }

  @Test
  void newJavaIsNoJava8() throws IOException {
    files.compute(BEAN, (path, text) -> text + "record Newer() {}");
    service.zip = CannedService.zip(files);
    assertThat(run().problems().toString()).contains("REGISTRY-011", "records are not supported");
  }

  @Test
  void aBindingWithoutItsClassesIsTold() throws IOException {
    Map<String, String> empty = new LinkedHashMap<>(Map.of("README.md", "none"));
    service.zip = CannedService.zip(empty);
    assertThat(problems()).contains("REGISTRY-011", "There is no marshaller/Marshaller.java");
  }

  @Test
  void aZipThatLeadsElsewhereIsRefusedAndNothingOfItIsKept() throws IOException {
    for (String path :
        new String[] {"../a", "/a", "a/../../b", "C:\\a", "a\\..\\..\\b", "a//b", "./a", ""}) {
      service.zip = CannedService.zip(Map.of("good", "1", path, "2"));
      assertThat(problems()).as(path).contains("REGISTRY-011", "leads out of the folder");
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).containsExactly(folder.resolve("inventory"));
      }
    }
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    service.zip = new byte[] {1, 2, 3};
    assertThat(problems()).contains("REGISTRY-011", "no zip");
    byte[] whole = CannedService.zip(files);
    service.zip = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(problems()).contains("REGISTRY-011", "no zip");
  }

  @Test
  void aZipThatGrowsWithoutEndIsRefused() throws IOException {
    service.zip = CannedService.zip(Map.of("big", "0".repeat(20_000_001)));
    assertThat(problems()).contains("REGISTRY-011", "20,000,000 bytes");
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i <= 2000; i++) {
      many.put("f" + i, "");
    }
    service.zip = CannedService.zip(many);
    assertThat(problems()).contains("REGISTRY-011", "2,000 files");
  }
}
