package stormglass.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The repository's sources and compiled classes, and small provocations compiled on the spot.
final class Tree {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /// What belongs to the repository's tools, and is large.
  private static final Set<String> ASIDE = Set.of(".git", ".venv", "node_modules");

  private static final JavaClasses CLASSES = imported();

  private Tree() {}

  /// All classes of all modules, without tests.
  static JavaClasses classes() {
    return CLASSES;
  }

  private static JavaClasses imported() {
    List<Path> folders =
        find(
            path ->
                path.endsWith("target/classes")
                    || (path.endsWith("target/lambda") && Files.isDirectory(path)));
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/lib/"))
        .importPaths(folders);
  }

  /// All hand-written Java sources, tests among them.
  static List<Path> sources() {
    return find(
        path ->
            path.toString().endsWith(".java")
                && !path.toString().contains("/target/")
                && !path.toString().contains("/generated/")
                && !path.toString().contains("/golden/"));
  }

  /// A path as a reader of the repository would write it.
  static String name(Path path) {
    return ROOT.relativize(path).toString();
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Compiles sources, by class name, into a folder and imports them.
  static JavaClasses compile(Path folder, Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> units =
        new TreeMap<>(sources)
            .entrySet().stream().map(source -> unit(source.getKey(), source.getValue())).toList();
    List<String> options = List.of("-d", folder.toString(), "-proc:none", "-nowarn");
    if (!compiler.getTask(null, null, null, options, null, units).call()) {
      throw new IllegalStateException("the provocation does not compile: " + sources);
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static JavaFileObject unit(String name, String source) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static List<Path> find(Predicate<Path> wanted) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (ASIDE.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (wanted.test(path)) {
                found.add(path);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }
}
