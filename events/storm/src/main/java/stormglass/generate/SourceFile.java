package stormglass.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts package and imports before the source of a class.
final class SourceFile {

  private static final Pattern WORD = Pattern.compile("(?<![.\\w])\\w+");

  private SourceFile() {}

  /// The whole file.
  ///
  /// @param origin what it is generated from
  /// @param library full names of library classes by their simple names
  /// @param classes the generated classes that it may use
  static String text(
      ClassName name,
      String origin,
      Code body,
      Map<String, String> library,
      Collection<ClassName> classes) {
    String text = body.toString();
    Set<String> used = words(text);
    List<String> imports = new ArrayList<>();
    library.forEach(
        (simple, full) -> {
          if (used.contains(simple)) {
            imports.add(full);
          }
        });
    for (ClassName other : classes) {
      if (!other.packageName().equals(name.packageName()) && used.contains(other.simple())) {
        imports.add(other.packageName() + "." + other.simple());
      }
    }
    StringBuilder file = new StringBuilder();
    file.append("// Generated from ").append(origin).append("; not to be edited.\n");
    file.append("package ").append(name.packageName()).append(";\n\n");
    imports.stream().sorted().forEach(full -> file.append("import ").append(full).append(";\n"));
    return file.append(imports.isEmpty() ? "" : "\n").append(text).toString();
  }

  /// The names that stand alone or begin a longer one, outside of comments.
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    text.lines()
        .filter(line -> !line.stripLeading().startsWith("///"))
        .forEach(line -> WORD.matcher(line).results().forEach(found -> words.add(found.group())));
    return words;
  }
}
