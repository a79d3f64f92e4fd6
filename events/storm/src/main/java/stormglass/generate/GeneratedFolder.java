package stormglass.generate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Brings a folder of generated files up to date. A file that is equal already keeps its time, so
/// that nobody compiles it again.
public final class GeneratedFolder {

  private static final String MARK = "// Generated from ";

  private GeneratedFolder() {}

  /// Writes what differs, and removes generated sources that nothing gives any more. Sources
  /// written by hand stay as they are.
  ///
  /// @param files texts by their paths in the folder
  /// @return how many of the files changed
  /// @throws FileAlreadyExistsException when a source written by hand is in the way; nothing is
  ///   changed then
  public static int update(Path folder, SortedMap<String, String> files) throws IOException {
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !isGenerated(file)) {
        throw new FileAlreadyExistsException(file.toString(), null, "it is not a generated source");
      }
    }
    int written = write(folder, files);
    for (Path old : others(folder, files)) {
      if (isGenerated(old)) {
        Files.delete(old);
      }
    }
    return written;
  }

  /// Makes the folder hold these files and no others.
  static int replace(Path folder, SortedMap<String, String> files) throws IOException {
    int written = write(folder, files);
    for (Path other : others(folder, files)) {
      Files.delete(other);
    }
    return written;
  }

  private static int write(Path folder, SortedMap<String, String> files) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
        written++;
      }
    }
    return written;
  }

  private static List<Path> others(Path folder, SortedMap<String, String> files)
      throws IOException {
    List<Path> others = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(path -> !files.containsKey(folder.relativize(path).toString()))
          .forEach(others::add);
    }
    return others;
  }

  private static boolean isGenerated(Path file) throws IOException {
    return file.toString().endsWith(".java") && Files.readString(file).startsWith(MARK);
  }
}
