package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A regular expression that a table can decide: classes of ASCII characters one after another, of
/// which each is repeated a number of times, from the first character of the text to the last.
///
/// Such are the patterns of identifiers. Deciding one takes neither backtracking nor an object.
final class AsciiPattern {

  private static final String BEGIN = "^";
  private static final String END = "\\z";
  private static final String SPECIAL = "^$.|?*+()[]{}\\";

  /* A step takes as many characters as it can. That is right where it has no choice, where nothing
   * comes after it, or where the next step must take a character that this one cannot. */
  private final Step[] steps;

  private record Step(long low, long high, int least, int most) {

    boolean takes(char c) {
      return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
    }

    boolean disjoint(Step other) {
      return (low & other.low) == 0 && (high & other.high) == 0;
    }
  }

  private AsciiPattern(Step[] steps) {
    this.steps = steps;
  }

  /// The pattern, or null where the expression is not of this kind.
  static @Nullable AsciiPattern of(String regex) {
    if (!regex.startsWith(BEGIN) || !regex.endsWith(END)) {
      return null;
    }
    Parser parser = new Parser(regex.substring(1, regex.length() - END.length()));
    List<Step> steps = new ArrayList<>();
    while (parser.at < parser.text.length()) {
      Step step = parser.step();
      if (step == null) {
        return null;
      }
      steps.add(step);
    }
    for (int i = 0; i + 1 < steps.size(); i++) {
      Step step = steps.get(i);
      Step next = steps.get(i + 1);
      if (step.least < step.most && (next.least == 0 || !step.disjoint(next))) {
        return null;
      }
    }
    return new AsciiPattern(steps.toArray(new Step[0]));
  }

  boolean matches(String text) {
    int length = text.length();
    int at = 0;
    for (Step step : steps) {
      int from = at;
      int to = step.most > length - from ? length : from + step.most;
      while (at < to && step.takes(text.charAt(at))) {
        at++;
      }
      if (at - from < step.least) {
        return false;
      }
    }
    return at == length;
  }

  /// Reads an expression step by step.
  private static final class Parser {

    private final String text;
    private int at;
    private long low;
    private long high;

    Parser(String text) {
      this.text = text;
    }

    @Nullable Step step() {
      low = 0;
      high = 0;
      char c = text.charAt(at++);
      boolean read = c == '[' ? members() : c == '\\' ? escape() : literal(c);
      if (!read) {
        return null;
      }
      long lowest = low;
      long highest = high;
      int least = 1;
      int most = 1;
      switch (at < text.length() ? text.charAt(at) : 0) {
        case '*' -> {
          at++;
          least = 0;
          most = Integer.MAX_VALUE;
        }
        case '+' -> {
          at++;
          most = Integer.MAX_VALUE;
        }
        case '?' -> {
          at++;
          least = 0;
        }
        case '{' -> {
          int end = text.indexOf('}', at);
          String[] counts = text.substring(at + 1, Math.max(at + 1, end)).split(",", -1);
          if (counts.length > 2 || !counts[0].matches("[0-9]{1,6}")) {
            return null;
          }
          least = Integer.parseInt(counts[0]);
          String last = counts[counts.length - 1];
          if (!last.isEmpty() && !last.matches("[0-9]{1,6}")) {
            return null;
          }
          most = last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last);
          at = end + 1;
        }
        default -> {}
      }
      return least > most ? null : new Step(lowest, highest, least, most);
    }

    private boolean literal(char c) {
      return SPECIAL.indexOf(c) < 0 && add(c, c);
    }

    private boolean escape() {
      char c = at < text.length() ? text.charAt(at++) : 0;
      return switch (c) {
        case 'd' -> add('0', '9');
        case 'w' -> add('0', '9') && add('a', 'z') && add('A', 'Z') && add('_', '_');
        default -> c != 0 && !Character.isLetterOrDigit(c) && add(c, c);
      };
    }

    private boolean members() {
      if (text.startsWith("^", at)) {
        return false;
      }
      while (at < text.length() && text.charAt(at) != ']') {
        char c = text.charAt(at++);
        if (c == '\\') {
          if (!escape() || text.startsWith("-", at)) {
            return false;
          }
          continue;
        }
        boolean range = text.startsWith("-", at) && !text.startsWith("-]", at);
        char last = c;
        if (range) {
          last = at + 1 < text.length() ? text.charAt(at + 1) : 0;
          at += 2;
        }
        if (c == '[' || c == '&' || last == '\\' || last == '[' || last < c || !add(c, last)) {
          return false;
        }
      }
      return at++ < text.length();
    }

    private boolean add(char first, char last) {
      if (last >= 128) {
        return false;
      }
      for (int c = first; c <= last; c++) {
        low |= c < 64 ? 1L << c : 0;
        high |= c < 64 ? 0 : 1L << (c - 64);
      }
      return true;
    }
  }
}
