package stormglass.draw;

import java.util.ArrayList;
import java.util.List;

/// Names as words, and words as lines that fit; widths are estimated, so that they are the same on
/// every machine.
final class Words {

  private static final double LETTER = 0.66;
  private static final double CAPITAL = 0.78;
  private static final double WIDE = 1.0;
  private static final double NARROW = 0.40;

  private Words() {}

  /// Lines of one size.
  record Lines(List<String> lines, int fontSize) {}

  /// A name as words: `Order Placed`.
  static String spaced(String name) {
    return String.join(" ", name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"));
  }

  /// A text in at most so many lines of the largest size that fits; what does not fit at any size
  /// ends with an ellipsis.
  static Lines fit(String text, int width, int maxLines) {
    for (int size = 14; size >= 9; size--) {
      List<String> lines = wrap(text, width, size);
      boolean whole = size == 9 || List.of(text.split(" ")).containsAll(words(lines));
      if (lines.size() <= maxLines && whole) {
        return new Lines(lines, size);
      }
    }
    List<String> lines = new ArrayList<>(wrap(text, width, 9).subList(0, maxLines));
    lines.set(maxLines - 1, cut(lines.getLast() + "…", width));
    return new Lines(List.copyOf(lines), 9);
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }

  private static String cut(String line, int width) {
    String cut = line;
    while (width(cut, 9) > width && cut.length() > 2) {
      cut = cut.substring(0, cut.length() - 2) + "…";
    }
    return cut;
  }

  /// A text in lines of at most a width; a word that is wider is broken.
  static List<String> wrap(String text, int width, int fontSize) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      for (String part : parts(word, width, fontSize)) {
        if (!line.isEmpty() && width(line + " " + part, fontSize) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(part);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  private static List<String> parts(String word, int width, int fontSize) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (width(part.toString() + word.charAt(i), fontSize) > width && !part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(word.charAt(i));
    }
    parts.add(part.toString());
    return parts;
  }

  /// About how wide a text is in a sans-serif face.
  static double width(String text, int fontSize) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("iljtfrI.,:;'!|()[] -".indexOf(c) >= 0) {
        ems += NARROW;
      } else if ("mwMW@%…".indexOf(c) >= 0) {
        ems += WIDE;
      } else {
        ems += Character.isUpperCase(c) ? CAPITAL : LETTER;
      }
    }
    return ems * fontSize;
  }
}
