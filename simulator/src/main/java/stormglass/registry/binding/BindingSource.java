package stormglass.registry.binding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.registry.RegistryProblem;

/// The files of a code binding.
///
/// @param schema of which it was made
/// @param files by their paths, none of which leads out of a folder
public record BindingSource(String schema, SequencedMap<String, String> files) {

  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 20_000_000;
  private static final Pattern PATH =
      Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");

  public BindingSource {
    files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
  }

  /// Reads a zip that a stranger may have made.
  public static Reading<BindingSource> unzip(String schema, byte[] zip) {
    TreeMap<String, String> files = new TreeMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String path = entry.getName().replaceFirst("/$", "");
        if (!isWithin(path)) {
          return bad(schema, "'" + path + "' in the zip leads out of the folder for sources.");
        }
        byte[] bytes = in.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || files.size() == MOST_FILES) {
          return bad(
              schema,
              "The zip has more than %,d files or %,d bytes.".formatted(MOST_FILES, MOST_BYTES));
        }
        if (!entry.isDirectory()
            && files.put(path, new String(bytes, StandardCharsets.UTF_8)) != null) {
          return bad(schema, "'" + path + "' is in the zip twice.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return bad(schema, "What came is no zip.");
    }
    return files.isEmpty()
        ? bad(schema, "What came is no zip, or an empty one.")
        : new Reading.Of<>(new BindingSource(schema, files), List.of());
  }

  private static boolean isWithin(String path) {
    return PATH.matcher(path).matches()
        && Arrays.stream(path.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."));
  }

  private static Reading<BindingSource> bad(String schema, String what) {
    return new Reading.Failed<>(List.of(RegistryProblem.BAD_BINDING.at(schema, what)));
  }

  /// Writes the files into a folder. Nothing is written over: where another file is in the way,
  /// that is told and nothing is written at all.
  public List<Problem> keep(Path folder) throws IOException {
    List<Problem> inTheWay = new ArrayList<>();
    TreeMap<Path, String> missing = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.exists(path)) {
        missing.put(path, file.getValue());
      } else if (!Files.isRegularFile(path) || !Files.readString(path).equals(file.getValue())) {
        inTheWay.add(
            RegistryProblem.IN_THE_WAY.at(path.toString(), "Something else is here already."));
      }
    }
    if (inTheWay.isEmpty()) {
      for (Map.Entry<Path, String> file : missing.entrySet()) {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        Files.writeString(file.getKey(), file.getValue());
      }
    }
    return inTheWay;
  }
}
