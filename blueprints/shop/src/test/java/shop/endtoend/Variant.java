package shop.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The shop's template, changed in one place, in a folder of its own.
final class Variant {

  private Variant() {}

  /// Writes the template with the first occurrence of a text after an anchor replaced.
  ///
  /// @param anchor a text that stands once in the template
  static Path of(Path folder, String anchor, String text, String replacement) throws IOException {
    String template = Files.readString(Shop.TEMPLATE);
    int start = template.indexOf(anchor);
    int at = template.indexOf(text, start);
    if (start < 0 || template.indexOf(anchor, start + 1) >= 0 || at < 0) {
      throw new IllegalArgumentException("The template has no " + text + " after one " + anchor);
    }
    String changed =
        template.substring(0, at) + replacement + template.substring(at + text.length());
    String root = Path.of("../..").toAbsolutePath().normalize().toString();
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, changed.replace("CodeUri: ../..", "CodeUri: " + root));
    return file;
  }
}
