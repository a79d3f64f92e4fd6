package stormglass.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import stormglass.schema.Regex;

/// Reads a pattern of a schema as a tree. Whoever draws a text from the tree checks it with the
/// pattern itself: an anchor amid a pattern is not understood.
final class PatternReader {

  private static final String OTHERS = "\t\néß→🐕";

  private final String pattern;
  private final int[] alphabet;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern;
    this.alphabet = alphabet(pattern);
  }

  /// The tree of a pattern that may be found anywhere in a text.
  static Piece read(String pattern) {
    return new PatternReader(pattern).choice();
  }

  /// The letters of which texts are made.
  static int[] alphabet(String pattern) {
    return IntStream.concat(IntStream.rangeClosed(' ', '~'), (OTHERS + pattern).codePoints())
        .distinct()
        .toArray();
  }

  private Piece choice() {
    boolean outermost = at == 0;
    List<Piece> branches = new ArrayList<>();
    branches.add(chain(outermost));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      branches.add(chain(outermost));
    }
    return branches.size() == 1 ? branches.getFirst() : new Piece.Choice(branches);
  }

  private Piece chain(boolean outermost) {
    Piece anything = new Piece.Repeat(new Piece.Letter(alphabet), 0, Piece.MOST);
    List<Piece> links = new ArrayList<>();
    boolean begins = at < pattern.length() && pattern.charAt(at) == '^';
    boolean ends = false;
    if (outermost && !begins) {
      links.add(anything);
    }
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      char c = pattern.charAt(at);
      ends = c == '$';
      if (ends || c == '^') {
        at++;
      } else {
        links.add(repeated(atom()));
      }
    }
    if (outermost && !ends) {
      links.add(anything);
    }
    return new Piece.Chain(links);
  }

  private Piece atom() {
    int from = at;
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    if (c == '(') {
      Piece inner = choice();
      at++;
      return inner;
    }
    if (c == '[') {
      // A ']' that stands first is none of the class: "[]" is empty in ECMA 262.
      while (pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    } else if (c == '\\') {
      at++;
    }
    return letter(pattern.substring(from, at));
  }

  private Piece letter(String expression) {
    Pattern one = Pattern.compile(Regex.toJava(expression));
    return new Piece.Letter(
        IntStream.of(alphabet)
            .filter(letter -> one.matcher(Character.toString(letter)).matches())
            .toArray());
  }

  private Piece repeated(Piece piece) {
    if (at == pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
      return piece;
    }
    Piece repeated =
        switch (pattern.charAt(at)) {
          case '*' -> new Piece.Repeat(piece, 0, Piece.MOST);
          case '+' -> new Piece.Repeat(piece, 1, Piece.MOST);
          case '?' -> new Piece.Repeat(piece, 0, 1);
          default -> counted(piece);
        };
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
    return repeated;
  }

  /// Reads `{3}`, `{3,}` or `{3,5}` up to its closing brace.
  private Piece counted(Piece piece) {
    int end = pattern.indexOf('}', at);
    String[] bounds = pattern.substring(at + 1, end).split(",", -1);
    int from = Math.min(Piece.MOST, Integer.parseInt(bounds[0]));
    int to = from;
    if (bounds.length > 1) {
      to = bounds[1].isEmpty() ? Piece.MOST : Math.min(Piece.MOST, Integer.parseInt(bounds[1]));
    }
    at = end;
    return new Piece.Repeat(piece, from, to);
  }
}
