package stormglass.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Leaves a result in a folder.
public final class ReportFolder {

  /// The name of the page.
  public static final String PAGE = "report.html";

  /// The name of the figures.
  public static final String FIGURES = "result.json";

  private ReportFolder() {}

  /// Writes both files, or neither of them half: each is put in its place when it is complete.
  ///
  /// @param folder made where it does not exist
  public static void write(RunResult result, Path folder) throws IOException {
    Files.createDirectories(folder);
    put(folder.resolve(FIGURES), JsonReport.of(result));
    put(folder.resolve(PAGE), HtmlReport.of(result));
  }

  /// Writes a file that belongs beside them in the same way.
  public static void put(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
