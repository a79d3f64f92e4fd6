package stormglass.compatibility;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// Why two versions of a schema do not go together, with its stable code and its remedy.
public enum CompatProblem {
  /// The two documents are of different events.
  OTHER_EVENT("COMPAT-001", "Compare versions of one event; a new name is a new event."),
  /// A value is of another kind.
  TYPE("COMPAT-002", "Keep it, and add a property of another name beside it."),
  /// A consumer requires what a producer may leave out.
  REQUIRED("COMPAT-003", "Let new properties be optional, and keep requiring what was required."),
  /// A producer may send null where a consumer takes none.
  NULLABLE("COMPAT-004", "Leave 'nullable' as it was; leave an optional property out instead."),
  /// A producer sends a property that a consumer with a closed object refuses.
  CLOSED("COMPAT-005", "Read tolerantly, or leave the object open from its first version on."),
  /// A producer with an open object may send anything under a name that a consumer knows.
  OPEN("COMPAT-006", "Read tolerantly, or close the object with additionalProperties: false."),
  /// A producer may send a symbol that a consumer does not know.
  SYMBOLS("COMPAT-007", "Read tolerantly, or keep the list of symbols as it was."),
  /// A producer may send what lies beyond a consumer's bounds.
  BOUNDS("COMPAT-008", "Leave lengths, ranges and counts as they were."),
  /// A producer may send what a consumer's pattern or format refuses.
  PATTERN("COMPAT-009", "Leave pattern and format as they were."),
  /// An event that was released has no schema any more.
  GONE("COMPAT-010", "Keep its schema as long as consumers or archives know the event."),
  /// The folder of released versions holds something else.
  RELEASES("COMPAT-011", "Put version n of a schema into <source>@<DetailType>/n.json.");

  private final String code;
  private final String remedy;

  CompatProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `COMPAT-003`.
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
