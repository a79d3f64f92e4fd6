package stormglass.avro.bench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.apache.avro.compiler.specific.SpecificCompiler;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/// The classes that Avro's own compiler generates of a schema, compiled and loaded.
final class SpecificClasses {

  /// Our records have the schema's names, so these are of another package. The form stays the same.
  private static final String PACKAGE = "specific";

  private SpecificClasses() {}

  /// A reader that gives those classes.
  static DatumReader<Object> reader(Schema schema, GenericData.StringType strings) {
    String renamed =
        schema
            .toString()
            .replaceAll("\"namespace\":\"[^\"]*\"", "\"namespace\":\"" + PACKAGE + "\"")
            .replaceAll("\"type\":\"shop\\.events\\.", "\"type\":\"" + PACKAGE + ".");
    try {
      Path folder = Files.createTempDirectory("avro-bench");
      SpecificCompiler compiler = new SpecificCompiler(new Schema.Parser().parse(renamed));
      compiler.setStringType(strings);
      compiler.compileToDestination(null, folder.toFile());
      compile(folder);
      URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
      String name = PACKAGE + "." + schema.getName();
      Schema ofClass = (Schema) loader.loadClass(name).getField("SCHEMA$").get(null);
      return new SpecificDatumReader<>(ofClass, ofClass, new SpecificData(loader));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d"));
    arguments.add(folder.toString());
    arguments.add("-cp");
    arguments.add(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("avro-1"))
            .findFirst()
            .orElseThrow());
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("Avro's classes do not compile");
    }
  }
}
