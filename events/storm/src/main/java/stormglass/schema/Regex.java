package stormglass.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The regular expressions that ECMA 262 and Java read alike, but for `.` and `$`, which [#toJava]
/// rewrites.
public final class Regex {

  private static final String ESCAPES = "dDwWtnrfv.\\/-^$*+?()[]{}|";

  private Regex() {}

  /// What is wrong with a pattern, as the rest of a sentence about it.
  static Optional<String> problem(String pattern) {
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
      if (c == '\\') {
        if (next == 0 || ESCAPES.indexOf(next) < 0) {
          return Optional.of("has an escape that is not supported");
        }
        i++;
      } else if (inClass) {
        if (c == '[' || (c == '&' && next == '&')) {
          return Optional.of("has a class that Java and JavaScript read differently");
        }
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(' && next == '?') {
        return Optional.of("has a group of a special kind");
      } else if ("*+?}".indexOf(c) >= 0 && next == '+') {
        return Optional.of("has a quantifier that JavaScript lacks");
      }
    }
    try {
      Pattern.compile(toJava(pattern));
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("is no regular expression: " + e.getDescription());
    }
  }

  /// The same expression for Java.
  public static String toJava(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        java.append(c).append(i + 1 < pattern.length() ? pattern.charAt(++i) : "");
      } else if (inClass) {
        inClass = c != ']';
        java.append(c);
      } else if (c == '$') {
        java.append("\\z");
      } else if (c == '.') {
        java.append("[^\\n\\r\\u2028\\u2029]");
      } else {
        inClass = c == '[';
        java.append(c);
      }
    }
    return java.toString();
  }
}
