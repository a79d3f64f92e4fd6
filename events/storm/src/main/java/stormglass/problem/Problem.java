package stormglass.problem;

/// One thing wrong with an input.
///
/// @param code a stable printed id, such as `BOARD-004`; unique, never reused
/// @param where the file and line
/// @param what what is wrong, as a sentence
/// @param remedy what to do about it, as a sentence
public record Problem(String code, Severity severity, Where where, String what, String remedy) {

  /// Whether the input can be used all the same.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// A problem that makes the input unusable.
  public static Problem error(String code, Where where, String what, String remedy) {
    return new Problem(code, Severity.ERROR, where, what, remedy);
  }

  /// A problem to look at; the input can be used.
  public static Problem warning(String code, Where where, String what, String remedy) {
    return new Problem(code, Severity.WARNING, where, what, remedy);
  }

  /// The line a command prints: `file:12: error BOARD-004: what. remedy`.
  @Override
  public String toString() {
    String level = severity == Severity.ERROR ? "error" : "warning";
    return where + ": " + level + " " + code + ": " + what + " " + remedy;
  }
}
