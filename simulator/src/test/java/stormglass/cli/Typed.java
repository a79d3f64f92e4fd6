package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// A command as it was typed, and what came of it.
record Typed(int code, String out, String err) {

  /// Runs a command here and now.
  static Typed command(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    String[] texts = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      texts[i] = words[i].toString();
    }
    int code = commandLine.execute(texts);
    return new Typed(code, out.toString(), err.toString());
  }

  /// Checks that it ended with a code, and with sentences instead of a stack trace.
  Typed endsWith(int expected) {
    assertThat(code).as(toString()).isEqualTo(expected);
    assertThat(err).doesNotContain("\tat ").doesNotContain("Exception");
    return this;
  }
}
