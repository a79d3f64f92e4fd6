package stormglass.generate;

import java.util.List;

/// Java source text, indented, with lines of at most 100 columns.
final class Code {

  private static final int COLUMNS = 100;

  private final StringBuilder text = new StringBuilder();
  private int indent;

  /// Adds a line.
  Code line(String line) {
    if (!line.isEmpty()) {
      text.repeat(' ', indent).append(line);
    }
    text.append('\n');
    return this;
  }

  /// Adds a line that ends with an opening brace, and indents what follows.
  Code open(String line) {
    line(line + " {");
    indent += 2;
    return this;
  }

  /// Indents what follows as after an opening brace.
  Code indent() {
    indent += 2;
    return this;
  }

  /// Closes the last open brace.
  Code close() {
    return close("}");
  }

  /// Closes the last open brace with a line of one's own.
  Code close(String line) {
    indent -= 2;
    return line(line);
  }

  /// Adds a list of arguments between a beginning and an end, broken where it is too wide.
  Code list(String before, List<String> items, String after) {
    String joined = String.join(", ", items);
    if (fits(before + joined + after, 0)) {
      return line(before + joined + after);
    }
    line(before);
    if (fits(joined + after, 4)) {
      return line("    " + joined + after);
    }
    for (int i = 0; i < items.size(); i++) {
      line("    " + items.get(i) + (i + 1 < items.size() ? "," : after));
    }
    return this;
  }

  /// Adds an assignment, broken behind its `=` where it is too wide.
  Code assignment(String variable, String call, List<String> arguments, String after) {
    String begin = variable + " = " + call;
    String all = String.join(", ", arguments);
    if (fits(begin + all + after, 0)) {
      return line(begin + all + after);
    }
    line(variable + " =");
    indent += 4;
    list(call, arguments, after);
    indent -= 4;
    return this;
  }

  /// Adds a conditional expression whose first branch is a call, broken where it is too wide.
  Code choice(String condition, String call, List<String> arguments, String end, String other) {
    String first = call + String.join(", ", arguments) + end;
    if (fits(condition + " ? " + first + " : " + other, 0)) {
      return line(condition + " ? " + first + " : " + other);
    }
    line(condition);
    indent += 4;
    list("? " + call, arguments, end).line(": " + other);
    indent -= 4;
    return this;
  }

  /// Opens a `for` loop, broken where it is too wide.
  Code loop(String begin, String condition, String step) {
    String head = "for (" + begin + "; " + condition + "; " + step + ")";
    if (fits(head + " {", 0)) {
      return open(head);
    }
    line("for (" + begin + ";").line("    " + condition + ";").line("    " + step + ") {");
    return indent();
  }

  /// Adds text that is indented already.
  Code raw(String lines) {
    text.append(lines);
    return this;
  }

  /// Adds documentation, wrapped.
  ///
  /// @param hanging how far further lines are indented
  Code doc(String words, int hanging) {
    StringBuilder line = new StringBuilder("///");
    for (String word : words.split(" ")) {
      if (line.length() > 3 && !fits(line + " " + word, 0)) {
        line(line.toString());
        line.setLength(0);
        line.append("///").repeat(' ', hanging);
      }
      line.append(' ').append(word);
    }
    return line(line.toString());
  }

  private boolean fits(String line, int more) {
    return indent + more + line.length() <= COLUMNS;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /// A string literal.
  static String literal(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append(String.format("\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
