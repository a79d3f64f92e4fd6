package stormglass.traffic;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// Everything that can be wrong with a recording.
public enum RecordingProblem {
  /// The file cannot be read.
  UNREADABLE("RECORDING-001", "Check that the file exists, may be read and is UTF-8 text."),
  /// A line that is no JSON object.
  NOT_JSON("RECORDING-002", "Mend or remove the line."),
  /// No header, or one of another version.
  UNKNOWN_VERSION("RECORDING-003", "Use a recording of version 1, whose first line says so."),
  /// A field that must not be missing.
  MISSING_FIELD("RECORDING-004", "Add it."),
  /// A field of the wrong kind or range.
  BAD_FIELD("RECORDING-005", "Correct it as the message says."),
  /// A request that comes before the one above it in its session.
  BACKWARDS("RECORDING-006", "Put the requests of a session in the order of their times."),
  /// A recording without a request.
  EMPTY("RECORDING-007", "Record a run that sends requests."),
  /// A path that uses a value which no earlier answer of its session brings.
  NEVER_CAPTURED("RECORDING-008", "Keep the request whose answer brings the value."),
  /// More requests than a recording may hold.
  TOO_LONG("RECORDING-009", "Split the recording."),
  /// So many problems that more would not help.
  TOO_WRONG("RECORDING-010", "Mend those found, then read it again.");

  private final String code;
  private final String remedy;

  RecordingProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id.
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
