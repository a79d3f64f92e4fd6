package stormglass.registry.binding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.registry.RegistryProblem;
import stormglass.schema.EventSchema;

/// The classes of a code binding: its marshaller reads and writes them.
final class TheirClasses implements RoundTrip {

  private static final String SOURCES = "src/main/java/";
  private static final String JAVA = ".java";
  private static final String MARSHALLER = "/marshaller/Marshaller" + JAVA;

  /// Java 8 as a language; its library is not asked for, since that takes seconds.
  private static final String[] LANGUAGE = {"-source", "8", "-target", "8", "-Xlint:-options"};

  private final Class<?> detail;
  private final Method unmarshal;
  private final Method marshal;

  private TheirClasses(Class<?> marshaller, Class<?> detail) throws NoSuchMethodException {
    this.detail = detail;
    unmarshal = marshaller.getMethod("unmarshalEvent", InputStream.class, Class.class);
    marshal = marshaller.getMethod("marshal", OutputStream.class, Object.class);
  }

  /// Compiles and loads a binding.
  static Reading<TheirClasses> of(EventSchema schema, BindingSource source, Tools tools) {
    Map<String, String> java = new TreeMap<>();
    source
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith(SOURCES) && path.endsWith(JAVA)) {
                java.put(path.substring(SOURCES.length()), text);
              }
            });
    Optional<String> marshaller =
        java.keySet().stream().filter(p -> p.endsWith(MARSHALLER)).findFirst();
    if (marshaller.isEmpty()) {
      return failed(schema, List.of("There is no marshaller/Marshaller.java in " + SOURCES + "."));
    }
    Compilation compiled = Compilation.of(tools.compiler(), java, tools.jackson(), LANGUAGE);
    if (!compiled.errors().isEmpty()) {
      return failed(
          schema, compiled.errors().stream().map(e -> "It does not compile: " + e).toList());
    }
    String path = marshaller.get();
    String packageName = path.substring(0, path.length() - MARSHALLER.length()).replace('/', '.');
    ClassLoader loader = compiled.loader(TheirClasses.class.getClassLoader());
    try {
      Class<?> detail = loader.loadClass(packageName + "." + schema.detailType());
      Class<?> reader = loader.loadClass(packageName + ".marshaller.Marshaller");
      return new Reading.Of<>(new TheirClasses(reader, detail), List.of());
    } catch (ReflectiveOperationException | LinkageError missing) {
      return failed(schema, List.of("It lacks " + missing.getMessage() + "."));
    }
  }

  private static Reading<TheirClasses> failed(EventSchema schema, List<String> what) {
    List<Problem> problems = new ArrayList<>();
    what.forEach(each -> problems.add(RegistryProblem.BAD_BINDING.at(schema.registryName(), each)));
    return new Reading.Failed<>(problems);
  }

  @Override
  public byte[] through(byte[] event) throws ReflectiveOperationException {
    Object read = unmarshal.invoke(null, new ByteArrayInputStream(event), detail);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    marshal.invoke(null, written, read);
    return written.toByteArray();
  }
}
