package stormglass.contracts.json;

import org.jspecify.annotations.Nullable;

/// A kind of value.
public enum Kind {
  OBJECT('{'),
  ARRAY('['),
  STRING('"'),
  NUMBER('0'),
  BOOLEAN('t'),
  NULL('n');

  private final char begin;

  Kind(char begin) {
    this.begin = begin;
  }

  /// The one character with which most values of the kind begin.
  char usualBeginning() {
    return begin;
  }

  /// The kind that begins with a character; null where no value does.
  static @Nullable Kind beginningWith(byte character) {
    return switch (character) {
      case '{' -> OBJECT;
      case '[' -> ARRAY;
      case '"' -> STRING;
      case 't', 'f' -> BOOLEAN;
      case 'n' -> NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
      default -> null;
    };
  }
}
