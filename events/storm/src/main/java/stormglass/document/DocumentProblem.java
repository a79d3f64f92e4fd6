package stormglass.document;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a YAML or JSON text before anyone asks what it says.
public enum DocumentProblem {
  /// The file cannot be read.
  UNREADABLE("DOC-001", "Check that it exists and may be read."),
  /// The file is no text.
  NOT_UTF_8("DOC-002", "Save it as UTF-8."),
  /// The text is no YAML, or empty.
  NOT_YAML("DOC-003", "Mend the text at this place."),
  /// Too many levels.
  TOO_DEEP("DOC-004", "Make it smaller."),
  /// A key that is a list or a mapping.
  KEY("DOC-005", "Use a text as key."),
  /// A key that stands twice.
  TWICE("DOC-006", "Remove or rename one of the two."),
  /// Too many values.
  TOO_LARGE("DOC-007", "Make it smaller.");

  private final String code;
  private final String remedy;

  DocumentProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `DOC-001`.
  public String code() {
    return code;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  Problem at(Where where, String what) {
    return Problem.error(code, where, what, remedy);
  }
}
