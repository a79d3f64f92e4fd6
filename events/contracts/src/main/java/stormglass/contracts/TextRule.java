package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a schema demands of a string.
public final class TextRule implements Rule<String> {

  /// No upper bound.
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  private final int minLength;
  private final int maxLength;
  private final String regex;
  private final @Nullable AsciiPattern simple;
  private final @Nullable Pattern pattern;

  /// A string of so many code points.
  public TextRule(int minLength, int maxLength) {
    this(minLength, maxLength, "");
  }

  /// A string of so many code points in which a pattern is found.
  ///
  /// @param pattern "" for none
  public TextRule(int minLength, int maxLength, String pattern) {
    this.minLength = minLength;
    this.maxLength = maxLength;
    this.regex = pattern;
    this.simple = pattern.isEmpty() ? null : AsciiPattern.of(pattern);
    this.pattern = pattern.isEmpty() || simple != null ? null : Pattern.compile(pattern);
  }

  @Override
  public boolean accepts(String text) {
    int units = text.length();
    if (units > maxLength || units < 2L * minLength) {
      int length = text.codePointCount(0, units);
      if (length < minLength || length > maxLength) {
        return false;
      }
    }
    return matches(text);
  }

  @Override
  public List<Violation> flaws(String text) {
    List<Violation> flaws = new ArrayList<>(0);
    int length = text.codePointCount(0, text.length());
    if (length < minLength) {
      flaws.add(new Violation("", "has " + length + " characters, fewer than " + minLength));
    } else if (length > maxLength) {
      flaws.add(new Violation("", "has " + length + " characters, more than " + maxLength));
    }
    if (!matches(text)) {
      flaws.add(new Violation("", "does not match " + regex));
    }
    return flaws;
  }

  private boolean matches(String text) {
    return simple != null ? simple.matches(text) : pattern == null || pattern.matcher(text).find();
  }
}
