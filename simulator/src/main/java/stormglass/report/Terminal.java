package stormglass.report;

import java.util.Map;

/// What a terminal can show.
///
/// @param columns how many characters a line holds
/// @param colour whether colours and bold letters are welcome
public record Terminal(int columns, boolean colour) {

  private static final int USUAL_COLUMNS = 100;
  private static final int LEAST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 400;

  /// The terminal that an environment describes. Colour only where someone looks, and not where
  /// `NO_COLOR` is set (no-color.org) or `TERM` is `dumb`.
  ///
  /// @param tty whether the output goes to a terminal
  public static Terminal of(Map<String, String> environment, boolean tty) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(columns(environment.getOrDefault("COLUMNS", "")), tty && !plain);
  }

  private static int columns(String text) {
    return text.matches("[0-9]{1,4}")
        ? Math.clamp(Integer.parseInt(text), LEAST_COLUMNS, MOST_COLUMNS)
        : USUAL_COLUMNS;
  }

  String bold(String text) {
    return styled("1", text);
  }

  String soft(String text) {
    return styled("2", text);
  }

  String good(String text) {
    return styled("32", text);
  }

  String bad(String text) {
    return styled("31", text);
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
