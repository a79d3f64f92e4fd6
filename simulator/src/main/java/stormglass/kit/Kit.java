package stormglass.kit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The small project that others are begun from.
///
/// @param home the folder of Stormglass itself, in which it stands as `blueprints/kit`
public record Kit(Path home) {

  private static final Path PLACE = Path.of("blueprints/kit");
  private static final Path BUILT = Path.of("target");
  private static final String MADE_BY = "made_by=";
  private static final String PART = ".kit";

  /// A file of it.
  private record Leaf(String text, boolean executable) {}

  /// Begins a project in a folder that is not there yet, or is empty. When it fails, the folder is
  /// as it was.
  ///
  /// @throws DirectoryNotEmptyException when there is something in it
  public void begin(Path folder, KitNames names) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (!isFree(target)) {
      throw new DirectoryNotEmptyException(target.toString());
    }
    SortedMap<Path, Leaf> leaves = leaves(names);
    Path parent = Objects.requireNonNull(target.getParent(), "the root is not empty");
    List<Path> made = missing(parent);
    boolean begun = false;
    Path part = null;
    try {
      Files.createDirectories(parent);
      part = Files.createTempDirectory(parent, PART);
      write(leaves, part);
      part.toFile().setReadable(true, false);
      part.toFile().setExecutable(true, false);
      // An empty folder in its place is replaced.
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      begun = true;
    } catch (FileSystemException failure) {
      throw String.valueOf(failure.getFile()).startsWith(parent.resolve(PART).toString())
          ? of(folder, failure)
          : failure;
    } finally {
      if (!begun) {
        if (part != null) {
          remove(part);
        }
        for (Path one : made) {
          Files.deleteIfExists(one);
        }
      }
    }
  }

  /// What went wrong in a folder on the way, said of the one that was asked for.
  private static FileSystemException of(Path folder, FileSystemException failure) {
    return failure instanceof AccessDeniedException
        ? new AccessDeniedException(folder.toString())
        : new FileSystemException(folder.toString(), null, failure.getReason());
  }

  /// Whether a folder can become a project: it is not there, or empty.
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private SortedMap<Path, Leaf> leaves(KitNames names) throws IOException {
    Path original = home.resolve(PLACE);
    SortedMap<Path, Leaf> leaves = new TreeMap<>();
    try (Stream<Path> all = Files.walk(original)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path name = original.relativize(file);
        if (!name.startsWith(BUILT)) {
          String text = names.in(Files.readString(file));
          leaves.put(
              Path.of(names.in(name.toString())), new Leaf(own(text), Files.isExecutable(file)));
        }
      }
    }
    return leaves;
  }

  /// A text with the folder of Stormglass in the place where the original looks for it nearby.
  private String own(String text) {
    String path = home.toAbsolutePath().normalize().toString().replace("'", "'\\''");
    StringBuilder own = new StringBuilder();
    text.lines()
        .map(line -> line.startsWith(MADE_BY) ? MADE_BY + "'" + path + "'" : line)
        .forEach(line -> own.append(line).append('\n'));
    return own.toString();
  }

  private static void write(SortedMap<Path, Leaf> leaves, Path folder) throws IOException {
    for (var leaf : leaves.entrySet()) {
      Path file = folder.resolve(leaf.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, leaf.getValue().text());
      if (leaf.getValue().executable() && !file.toFile().setExecutable(true, false)) {
        throw new IOException(file + " cannot be made executable");
      }
    }
  }

  /// The folders on the way that are not there, the deepest first.
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path one = folder; one != null && !Files.exists(one); one = one.getParent()) {
      missing.add(one);
    }
    return missing;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
