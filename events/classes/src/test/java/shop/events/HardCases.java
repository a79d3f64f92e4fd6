package shop.events;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import stormglass.contracts.Codec;
import stormglass.generate.Generator;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the generator's golden files, with the classes that are generated from them,
/// compiled.
final class HardCases implements AutoCloseable {

  private static final Path GOLDEN = Path.of("../storm/src/test/golden");
  private static final Path FRAME = Path.of("../schemas/ordering/shop.ordering@OrderRejected.json");

  private final URLClassLoader classes;

  /// One golden folder.
  ///
  /// @param document the registry document made of it
  record Case(String name, ObjectNode document, EventSchema event) {
    @Override
    public String toString() {
      return name;
    }

    private String className() {
      return event.system() + ".events." + event.context() + "." + event.detailType();
    }
  }

  private HardCases(URLClassLoader classes) {
    this.classes = classes;
  }

  /// Every case, in the order of their names; one that stands in draft 4, too, is two.
  static List<Case> all() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      List<Case> cases = new ArrayList<>();
      for (Path folder : folders.sorted().toList()) {
        cases.add(read(folder));
        Path draft4 = folder.resolve("draft-4.json");
        if (Files.exists(draft4)) {
          String text = Files.readString(draft4);
          String name = folder.getFileName() + " in draft 4";
          cases.add(read(name, (ObjectNode) JsonMapper.shared().readTree(text)));
        }
      }
      return cases;
    }
  }

  /// The cases with the classes generated from them.
  ///
  /// @param target where sources and classes are to stand
  static HardCases compile(List<Case> cases, Path target) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", target.toString(), "-proc:none"));
    String path = System.getProperty("java.class.path");
    String jspecify =
        Stream.of(path.split(File.pathSeparator))
            .filter(entry -> Path.of(entry).getFileName().toString().startsWith("jspecify"))
            .findFirst()
            .orElseThrow();
    arguments.addAll(List.of("-p", jspecify, "-cp", path, "--add-reads", "golden=ALL-UNNAMED"));
    SortedMap<String, String> sources = new TreeMap<>();
    cases.forEach(each -> sources.putAll(generate(each.event)));
    for (var file : sources.entrySet()) {
      arguments.add(source(target, file.getKey(), file.getValue()));
    }
    // A sealed family stands in several packages, and so needs a module.
    String module = "module golden { requires static org.jspecify; }";
    arguments.add(source(target, "module-info.java", module));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    if (javac.run(out, out, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(said.toString());
    }
    return new HardCases(new URLClassLoader(new URL[] {target.toUri().toURL()}));
  }

  private static String source(Path target, String path, String text) throws IOException {
    Path file = target.resolve("sources").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  /// The codec of a case's event.
  Codec<?> codec(Case hard) {
    try {
      Class<?> event = classes.loadClass(hard.className());
      return (Codec<?>) event.getField("CODEC").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }

  private static SortedMap<String, String> generate(EventSchema event) {
    return switch (Generator.generate(List.of(event))) {
      case Reading.Of<SortedMap<String, String>>(var files, _) -> files;
      case Reading.Failed<SortedMap<String, String>>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static Case read(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    JsonMapper mapper = JsonMapper.shared();
    String frame =
        Files.readString(FRAME)
            .replace("OrderRejected", "Tested")
            .replace("shop.ordering", name.replace("-", "") + ".ordering");
    ObjectNode document = (ObjectNode) mapper.readTree(frame);
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    schemas.retain("AWSEvent", "Metadata", "Tested");
    ObjectNode properties = (ObjectNode) schemas.at("/Tested/properties");
    properties.set("data", mapper.readTree(Files.readString(folder.resolve("data.json"))));
    Path components = folder.resolve("components.json");
    if (Files.exists(components)) {
      String more = "{" + Files.readString(components) + "}";
      schemas.setAll((ObjectNode) mapper.readTree(more));
    }
    return read(name, document);
  }

  private static Case read(String name, ObjectNode document) {
    return switch (SchemaReader.readDocument(document.toString(), name)) {
      case Reading.Of<EventSchema>(var event, _) -> new Case(name, document, event);
      case Reading.Failed<EventSchema>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
