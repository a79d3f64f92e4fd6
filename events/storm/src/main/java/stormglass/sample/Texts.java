package stormglass.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import stormglass.schema.Regex;
import stormglass.schema.Type;

/// Texts of a wanted length that have, or have not, a pattern.
final class Texts {

  private static final int TRIES = 40;
  private static final int LENGTHS = 64;

  /// How long a text is at most whose schema says nothing of it.
  private static final int LONG = 256;

  private final Map<String, Piece> trees = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final RandomGenerator random;

  Texts(RandomGenerator random) {
    this.random = random;
  }

  /// A text of about the shortest length that there is.
  Optional<String> shortest(Type.Text type) {
    for (long length = least(type);
        length <= Math.min(most(type), least(type) + LENGTHS);
        length++) {
      Optional<String> text = of(length, type.pattern());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /// A text of about the greatest length that there is.
  Optional<String> longest(Type.Text type) {
    for (long length = most(type);
        length >= Math.max(least(type), most(type) - LENGTHS);
        length--) {
      Optional<String> text = of(length, type.pattern());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /// A text of any length, rather a short one.
  Optional<String> any(Type.Text type) {
    long least = least(type);
    long most = Math.min(most(type), least + 12);
    for (int i = 0; i < 8 && least <= most; i++) {
      Optional<String> text = of(random.nextLong(least, most + 1), type.pattern());
      if (text.isPresent()) {
        return text;
      }
    }
    return shortest(type);
  }

  /// A text of exactly so many code points in which the pattern is found.
  Optional<String> of(long length, String pattern) {
    Piece tree = tree(pattern);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder text = new StringBuilder();
      boolean drawn = tree.draw(length, random, text);
      if (drawn && compiled(pattern).matcher(text).find() && points(text) == length) {
        return Optional.of(text.toString());
      }
    }
    return Optional.empty();
  }

  /// A text of a right length in which the pattern is not found.
  Optional<String> without(Type.Text type) {
    long most = Math.min(type.maxLength(), type.minLength() + 12L);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder text = new StringBuilder();
      tree("").draw(random.nextLong(type.minLength(), most + 1), random, text);
      if (!compiled(type.pattern()).matcher(text).find()) {
        return Optional.of(text.toString());
      }
    }
    return Optional.empty();
  }

  /// Whether a text has a right length and the pattern.
  boolean allows(Type.Text type, String text) {
    int length = points(text);
    return length >= type.minLength()
        && length <= type.maxLength()
        && compiled(type.pattern()).matcher(text).find();
  }

  private long least(Type.Text type) {
    return Math.max(type.minLength(), tree(type.pattern()).least());
  }

  private long most(Type.Text type) {
    long bound =
        type.maxLength() == Type.UNBOUNDED ? Math.max(LONG, least(type)) : type.maxLength();
    return Math.min(bound, tree(type.pattern()).most());
  }

  private Piece tree(String pattern) {
    return trees.computeIfAbsent(pattern, PatternReader::read);
  }

  private Pattern compiled(String pattern) {
    return patterns.computeIfAbsent(pattern, text -> Pattern.compile(Regex.toJava(text)));
  }

  private static int points(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
