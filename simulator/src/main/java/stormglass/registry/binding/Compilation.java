package stormglass.registry.binding;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/// What came of compiling sources, all in memory.
///
/// @param classes by their names
/// @param errors what the compiler refused; empty when there are classes
record Compilation(Map<String, byte[]> classes, List<String> errors) {

  private static final int MOST_ERRORS = 3;

  /// Compiles sources; nothing of them is run for it.
  ///
  /// @param sources by the paths of their files, such as `a/B.java`
  static Compilation of(
      JavaCompiler compiler, Map<String, String> sources, List<Path> libraries, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                libraries.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator))));
    all.addAll(List.of(options));
    List<Source> units =
        sources.entrySet().stream()
            .map(file -> new Source(file.getKey(), file.getValue()))
            .toList();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (Classes made = new Classes(compiler.getStandardFileManager(said, Locale.ROOT, null))) {
      boolean well = compiler.getTask(null, made, said, all, null, units).call();
      return well
          ? new Compilation(made.bytes(), List.of())
          : new Compilation(Map.of(), errors(said));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .limit(MOST_ERRORS)
        .map(Compilation::line)
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    String at = source == null ? "" : source.getName() + ":" + error.getLineNumber() + ": ";
    return at + error.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /// A class loader that has these classes before those of others.
  Loader loader(ClassLoader parent) {
    return new Loader(parent, classes);
  }

  /// Gives classes from memory, before its parent is asked.
  static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    private Loader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }

  /// Keeps what the compiler writes.
  private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Classes(StandardJavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        @Nullable FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new HashMap<>();
      written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
      return bytes;
    }
  }

  /// A source in memory.
  private static final class Source extends SimpleJavaFileObject {

    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path.replaceAll("[^0-9A-Za-z_/.$-]", "_")), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public String getName() {
      return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
