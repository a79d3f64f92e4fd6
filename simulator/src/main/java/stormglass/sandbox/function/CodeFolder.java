package stormglass.sandbox.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problems;
import stormglass.problem.Where;
import stormglass.sandbox.function.inside.Surroundings;

/// What lies in a function's folder.
///
/// @param classes redirected class files by class name
/// @param jars those in `lib`, in the order in which Lambda searches them
/// @param identities of the jars, in the same order
record CodeFolder(Map<String, byte[]> classes, List<Path> jars, List<JarIdentity> identities) {

  private static final int LAMBDA_RELEASE = 25;

  /// Reads a folder; what is wrong with it goes to the problems.
  ///
  /// @return null where there is no folder
  static @Nullable CodeFolder read(FunctionSettings.Code code, Problems problems) {
    if (!Files.isDirectory(code.folder())) {
      problems.add(
          Files.exists(code.folder())
              ? FunctionProblem.NOT_A_FOLDER.error(
                  code.where(), "The function's code " + code.folder() + " is not a folder.")
              : FunctionProblem.FOLDER_MISSING.error(
                  code.where(), "The function's folder " + code.folder() + " is not there."));
      return null;
    }
    return new Reader(code.folder().toAbsolutePath().normalize(), code.where(), problems).read();
  }

  private static final class Reader {
    private final Path folder;
    private final Where where;
    private final Problems problems;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<String> tooNew = new ArrayList<>();

    Reader(Path folder, Where where, Problems problems) {
      this.folder = folder;
      this.where = where;
      this.problems = problems;
    }

    CodeFolder read() {
      classes.put(Surroundings.class.getName(), Library.inside(Surroundings.class));
      Path lib = folder.resolve("lib");
      for (Path file : files(folder, Integer.MAX_VALUE)) {
        if (!file.startsWith(lib)) {
          own(file);
        }
      }
      if (!tooNew.isEmpty()) {
        problems.add(
            FunctionProblem.CLASS_TOO_NEW.error(
                where,
                "%d of the classes in %s need a newer Java than Lambda's java%d, such as %s."
                    .formatted(tooNew.size(), folder, LAMBDA_RELEASE, tooNew.getFirst())));
      }
      List<Path> jars = new ArrayList<>();
      List<JarIdentity> identities = new ArrayList<>();
      for (Path file : Files.isDirectory(lib) ? files(lib, 1) : List.<Path>of()) {
        if (file.toString().endsWith(".jar")) {
          try {
            identities.add(JarIdentity.of(file));
            jars.add(file);
          } catch (IOException e) {
            unreadable(file, e);
          }
        }
      }
      return new CodeFolder(classes, jars, identities);
    }

    private List<Path> files(Path root, int depth) {
      try (Stream<Path> found = Files.walk(root, depth)) {
        return found.filter(Files::isRegularFile).sorted().toList();
      } catch (IOException e) {
        unreadable(root, e);
        return List.of();
      }
    }

    private void own(Path file) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (path.endsWith(".so") || path.endsWith(".dylib") || path.endsWith(".dll")) {
        problems.add(
            FunctionProblem.NATIVE_LIBRARY.warning(
                where, "The native library " + path + " can serve one environment only."));
      }
      if (!path.endsWith(".class") || path.startsWith("META-INF/")) {
        return;
      }
      try {
        byte[] bytes = Files.readAllBytes(file);
        if (Redirection.release(bytes) > LAMBDA_RELEASE) {
          tooNew.add(path);
        }
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        classes.put(name, Redirection.apply(bytes));
      } catch (IOException | ClassFormatError e) {
        unreadable(file, e);
      }
    }

    private void unreadable(Path file, Throwable cause) {
      problems.add(
          FunctionProblem.UNREADABLE.error(
              where, file + " cannot be read: " + cause.getMessage() + "."));
    }
  }
}
