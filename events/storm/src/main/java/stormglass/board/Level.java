package stormglass.board;

import java.util.Arrays;
import java.util.Optional;

/// How closely a board looks; each level has what the one before it has, and more.
public enum Level {
  BIG_PICTURE("big-picture"),
  PROCESS("process"),
  DESIGN("design");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  /// The level as it is written.
  public String word() {
    return word;
  }

  /// Whether this level has what a level has.
  public boolean has(Level level) {
    return compareTo(level) >= 0;
  }

  static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
  }
}
