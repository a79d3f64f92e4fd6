package stormglass.sample;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// Why there is no sample of a schema, with its stable code and its remedy.
public enum SampleProblem {
  /// No text was found that has both the length and the pattern asked for.
  PATTERN("SAMPLE-001", "Make pattern, minLength and maxLength agree."),
  /// Even the smallest event is larger than EventBridge takes.
  TOO_LARGE("SAMPLE-002", "Lower minLength or minItems: an event has at most 256 KB.");

  private final String code;
  private final String remedy;

  SampleProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `SAMPLE-001`.
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
