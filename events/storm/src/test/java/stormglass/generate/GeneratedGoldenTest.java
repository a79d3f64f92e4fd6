package stormglass.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The generated code of hard cases, exact to the newline; each folder of `src/test/golden` is one.
///
/// `data.json` is the schema of the event's data, `components.json` has further components where
/// there are any. With `-Dstormglass.golden=write` the expected code is written anew.
class GeneratedGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("stormglass.golden"));
  private static final Path AVRO_RUNTIME = Path.of("../avro/src/main/java/stormglass");
  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int SAMPLES = 4;
  private static final int MAX_DEPTH = 64;
  private static final int VERY_DEEP = 100_000;

  /// The second branch of a union, in Avro.
  private static final byte PRESENT = 2;

  private static final Path RUNTIME = Path.of("../contracts/src/main/java/stormglass");

  @TempDir static Path folder;
  private static List<String> complaints = List.of();

  @ParameterizedTest
  @MethodSource("cases")
  void theGeneratedCodeIsAsExpected(String name) throws IOException {
    SortedMap<String, String> generated = generate(name);

    if (WRITE) {
      write(name, generated);
    }
    assertThat(ofTheEvent(name, generated)).isEqualTo(expected(name));
  }

  @Test
  void aDocumentInDraft4GivesTheSameClasses() throws IOException {
    String name = "draft-4";
    Path schemas = folder.resolve("in-draft-4");

    SortedMap<String, String> generated = generate(schemas, name, Documents.inDraft4(name));

    assertThat(generated).isEqualTo(generate(name));
    assertThat(ofTheEvent(name, generated)).isEqualTo(expected(name));
  }

  @BeforeAll
  static void compile() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String name : cases().toList()) {
      generate(name).forEach((path, text) -> sources.add(new Source(path, text)));
      avro(name).forEach((path, text) -> sources.add(new Source(path, text)));
    }
    for (Path runtime : List.of(RUNTIME, AVRO_RUNTIME)) {
      try (Stream<Path> files = Files.walk(runtime)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          String path = "stormglass/" + runtime.relativize(file);
          sources.add(new Source(path, Files.readString(file)));
        }
      }
    }
    // A sealed family stands in several packages, and so needs a module.
    String module = "module golden { requires static org.jspecify; }";
    sources.add(new Source("module-info.java", module));
    complaints = complaints(sources);
  }

  @Test
  void allOfItCompilesWithoutWarnings() {
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void avroReadsWhatTheAdaptersWriteAndTheReverse(String name) throws Exception {
    System.out.println(name + " seed " + SEED);
    Samples samples = samples(name);
    try (GoldenCodecs codecs = new GoldenCodecs(folder.resolve("classes"), system(name))) {
      for (SampleKind kind : List.of(SampleKind.VALID, SampleKind.MINIMAL)) {
        for (int i = 0; i < SAMPLES; i++) {
          String json = samples.next(kind).json();
          Object event = codecs.decode(json);
          byte[] ours = codecs.write(event);

          assertThat(codecs.read(ours)).as(json).isEqualTo(codecs.data(event));
          assertThat(codecs.read(codecs.again(ours))).as(json).isEqualTo(codecs.data(event));
        }
      }
    }
  }

  @Test
  void avroIsNestedAsDeepAsJsonAndNeverWithoutABound() throws Exception {
    try (GoldenCodecs codecs = new GoldenCodecs(folder.resolve("classes"), system("recursion"))) {
      Object event = codecs.decode(samples("recursion").next(SampleKind.MINIMAL).json());
      byte[] deepest = codecs.writeLinks(event, MAX_DEPTH);

      assertThat(codecs.message(deepest)).isEqualTo("Of");
      assertThat(longer(codecs.writeLinks(event, MAX_DEPTH - 1), 1)).isEqualTo(deepest);
      assertThat(codecs.message(longer(deepest, 1))).isEqualTo("Malformed");
      assertThat(codecs.message(longer(deepest, VERY_DEEP))).isEqualTo("Malformed");
      for (int links : List.of(MAX_DEPTH + 1, VERY_DEEP)) {
        assertThatThrownBy(() -> codecs.writeLinks(event, links))
            .hasRootCauseInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"recursion, 4", "nested-inline-objects, 0"})
  void onlyWhatContainsItselfCountsItsDepth(String name, int records) {
    String all = String.join("", avro(name).values());

    assertThat(all.split("in\\.enter\\(\\);", -1)).hasSize(records + 1);
    assertThat(all.split("out\\.leave\\(\\);", -1)).hasSize(records + 1);
  }

  /// The detail with more links within its last one, each without a weight. What ends it is the
  /// last link's own absent link and the absent index.
  private static byte[] longer(byte[] detail, int links) {
    byte[] longer = Arrays.copyOf(detail, detail.length + 2 * links);
    byte[] link = {PRESENT, 0};
    int from = detail.length - 2;
    for (int i = 0; i < links; i++) {
      System.arraycopy(link, 0, longer, from + 2 * i, 2);
    }
    Arrays.fill(longer, from + 2 * links, longer.length, (byte) 0);
    return longer;
  }

  /// The adapters to Avro of a case; its Avro schema is parsed by Avro itself.
  private static SortedMap<String, String> avro(String name) {
    SortedMap<String, String> adapters = new TreeMap<>();
    switch (Main.avro(folder.resolve(name))) {
      case Reading.Failed<SortedMap<String, String>>(var problems) ->
          throw new AssertionError(problems.toString());
      case Reading.Of<SortedMap<String, String>>(var files, _) ->
          files.forEach(
              (path, text) -> {
                if (path.endsWith(".avsc")) {
                  assertThat(new Schema.Parser().parse(text).getFields()).hasSize(2);
                  resource(path.replaceFirst("^resources/", ""), text);
                } else {
                  adapters.put(path.replaceFirst("^java/", ""), text);
                }
              });
    }
    return adapters;
  }

  private static Samples samples(String name) throws IOException {
    return switch (SchemaReader.readDocument(Documents.golden(name), name)) {
      case Reading.Failed<EventSchema>(var problems) ->
          throw new AssertionError(problems.toString());
      case Reading.Of<EventSchema>(var schema, _) ->
          switch (Samples.of(schema, new SplittableRandom(SEED))) {
            case Reading.Of<Samples>(var samples, _) -> samples;
            case Reading.Failed<Samples>(var problems) ->
                throw new AssertionError(problems.toString());
          };
    };
  }

  private static void resource(String path, String text) {
    try {
      Documents.write(folder.resolve("classes"), path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> cases() throws IOException {
    return Documents.golden().stream();
  }

  private static SortedMap<String, String> generate(String name) throws IOException {
    return generate(folder.resolve(name), name, Documents.golden(name));
  }

  private static SortedMap<String, String> generate(Path schemas, String name, String document)
      throws IOException {
    String file = "ordering/" + system(name) + ".ordering@Tested.json";
    Documents.write(schemas, file, document);
    return switch (Main.sources(schemas)) {
      case Reading.Failed<SortedMap<String, String>>(var problems) ->
          throw new AssertionError(problems.toString());
      case Reading.Of<SortedMap<String, String>>(var files, var warnings) -> {
        assertThat(warnings).isEmpty();
        yield files;
      }
    };
  }

  private static String system(String name) {
    return name.replace("-", "");
  }

  private static SortedMap<String, String> ofTheEvent(
      String name, SortedMap<String, String> generated) {
    SortedMap<String, String> event = new TreeMap<>();
    for (String file : List.of("Tested.java", "TestedJson.java")) {
      event.put(file, generated.getOrDefault(system(name) + "/events/ordering/" + file, ""));
    }
    return event;
  }

  private static SortedMap<String, String> expected(String name) throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (String file : List.of("Tested.java", "TestedJson.java")) {
      expected.put(file, Files.readString(GOLDEN.resolve(name).resolve(file)));
    }
    return expected;
  }

  private static void write(String name, SortedMap<String, String> generated) throws IOException {
    for (var file : ofTheEvent(name, generated).entrySet()) {
      Files.writeString(GOLDEN.resolve(name).resolve(file.getKey()), file.getValue());
    }
  }

  /// What the compiler says of the code, warnings included.
  private static List<String> complaints(List<JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String[] libraries = System.getProperty("java.class.path").split(File.pathSeparator);
    String jspecify = only("jspecify", libraries);
    String avro = only("avro-", libraries);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-proc:none",
            "-Xlint:all,-requires-automatic",
            "-p",
            jspecify,
            "-cp",
            avro,
            "--add-reads",
            "golden=ALL-UNNAMED");
    compiler.getTask(null, null, found, options, null, sources).call();
    return found.getDiagnostics().stream()
        .filter(complaint -> complaint.getKind() != Diagnostic.Kind.NOTE)
        .map(Object::toString)
        .toList();
  }

  private static String only(String name, String... libraries) {
    return Stream.of(libraries)
        .filter(entry -> Path.of(entry).getFileName().toString().startsWith(name))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// A source in memory.
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
