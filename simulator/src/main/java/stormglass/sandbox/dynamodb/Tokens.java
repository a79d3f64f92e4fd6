package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;

/// The tokens of an expression, read one after the other.
final class Tokens {

  /// What a token is.
  enum Kind {
    WORD,
    NAME,
    VALUE,
    NUMBER,
    SYMBOL,
    STRANGE,
    END
  }

  private record Token(Kind kind, String text, int start, int end) {}

  private final String source;
  private final List<Token> tokens;
  private int position;

  Tokens(String source) {
    this.source = source;
    this.tokens = split(source);
  }

  Kind kind() {
    return tokens.get(position).kind;
  }

  String text() {
    return tokens.get(position).text;
  }

  /// Whether the current token is that symbol.
  boolean at(String symbol) {
    return kind() == Kind.SYMBOL && text().equals(symbol);
  }

  /// Whether the current token is that keyword, in any case.
  boolean atWord(String keyword) {
    return kind() == Kind.WORD && text().equalsIgnoreCase(keyword);
  }

  /// Whether the token after the current one is that symbol.
  boolean beforeSymbol(String symbol) {
    Token next = tokens.get(Math.min(position + 1, tokens.size() - 1));
    return next.kind == Kind.SYMBOL && next.text.equals(symbol);
  }

  /// Goes past the current token and returns its text.
  String next() {
    String text = text();
    if (position < tokens.size() - 1) {
      position++;
    }
    return text;
  }

  /// Goes past the symbol if it is the current token.
  boolean skip(String symbol) {
    boolean at = at(symbol);
    if (at) {
      next();
    }
    return at;
  }

  /// Goes past the keyword if it is the current token.
  boolean skipWord(String keyword) {
    boolean at = atWord(keyword);
    if (at) {
      next();
    }
    return at;
  }

  void expect(String symbol) {
    if (!skip(symbol)) {
      throw unexpected();
    }
  }

  void expectEnd() {
    if (kind() != Kind.END) {
      throw unexpected();
    }
  }

  /// The error that the current token cannot stand here, as AWS words it: with the tokens around.
  SyntaxError unexpected() {
    Token token = tokens.get(position);
    Token before = tokens.get(Math.max(position - 1, 0));
    Token after = tokens.get(Math.min(position + 1, tokens.size() - 1));
    return new SyntaxError(
        "Syntax error; token: \""
            + token.text
            + "\", near: \""
            + source.substring(before.start, after.end)
            + "\"");
  }

  /// An expression that is none; its message is the part after `Invalid …Expression: `.
  static final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    SyntaxError(String message) {
      super(message, null, false, false);
    }
  }

  private static List<Token> split(String source) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      if (at == source.length()) {
        tokens.add(new Token(Kind.END, "<EOF>", at, at));
        return tokens;
      }
      Token token = tokenAt(source, at);
      tokens.add(token);
      at = token.end;
    }
  }

  private static Token tokenAt(String source, int start) {
    char first = source.charAt(start);
    if (isLetter(first)) {
      return token(source, Kind.WORD, start, endOfWord(source, start));
    }
    if (isDigit(first)) {
      int end = start;
      while (end < source.length() && isDigit(source.charAt(end))) {
        end++;
      }
      return token(source, Kind.NUMBER, start, end);
    }
    if (first == '#' || first == ':') {
      int end = endOfWord(source, start + 1);
      Kind kind = end == start + 1 ? Kind.STRANGE : first == '#' ? Kind.NAME : Kind.VALUE;
      return token(source, kind, start, end);
    }
    if (source.startsWith("<>", start)
        || source.startsWith("<=", start)
        || source.startsWith(">=", start)) {
      return token(source, Kind.SYMBOL, start, start + 2);
    }
    boolean symbol = "()[],.=<>+-".indexOf(first) >= 0;
    return token(source, symbol ? Kind.SYMBOL : Kind.STRANGE, start, start + 1);
  }

  private static Token token(String source, Kind kind, int start, int end) {
    return new Token(kind, source.substring(start, end), start, end);
  }

  private static int endOfWord(String source, int start) {
    int end = start;
    while (end < source.length() && isOfWord(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
