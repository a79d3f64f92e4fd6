package stormglass.problem;

/// A place in an input: a file, or another named source, and a line counted from 1; line 0 means
/// the file as a whole.
public record Where(String file, int line) implements Comparable<Where> {

  /// The file as a whole.
  public static Where file(String file) {
    return new Where(file, 0);
  }

  @Override
  public int compareTo(Where other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
