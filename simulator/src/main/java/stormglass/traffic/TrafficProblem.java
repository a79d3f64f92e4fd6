package stormglass.traffic;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// Everything that can be wrong with a traffic file.
public enum TrafficProblem {
  /// A text where a list belongs, and the like.
  WRONG_KIND("TRAFFIC-001", "Write here what the message asks for."),
  /// A key that means nothing here.
  UNKNOWN_KEY("TRAFFIC-002", "Remove it, or use one of the keys named."),
  /// A key that must not be missing.
  MISSING_KEY("TRAFFIC-003", "Add it."),
  /// A version of the format that this reader does not know.
  UNKNOWN_VERSION("TRAFFIC-004", "Write 'traffic: 1'."),
  /// A parameter of which nobody knows where it comes from.
  NO_ORIGIN("TRAFFIC-005", "Give it either a 'source' or an 'assumption', as a text."),
  /// A parameter that is neither a number nor weights.
  BAD_VALUE("TRAFFIC-006", "Give a finite number of at least 0, or such weights by name."),
  /// A number that stands where it is used.
  BARE_NUMBER("TRAFFIC-007", "Make it a parameter with its origin, and write its name here."),
  /// A name that no parameter has.
  UNKNOWN_PARAMETER("TRAFFIC-008", "Define it under 'parameters', or correct the name."),
  /// Weights where a number is used, or the other way round.
  WRONG_SORT("TRAFFIC-009", "Use a parameter of the other sort."),
  /// A parameter that makes no sense where it is used.
  OUT_OF_RANGE("TRAFFIC-010", "Use a parameter within the range named."),
  /// A name in a route, a body or a script that stands for nothing.
  UNKNOWN_VALUE("TRAFFIC-011", "Define it under 'data', or capture it from an answer."),
  /// A name that no request has.
  UNKNOWN_REQUEST("TRAFFIC-012", "Define it under 'requests', or correct the name."),
  /// A name that no session kind has.
  UNKNOWN_SESSION("TRAFFIC-013", "Define it under 'sessions', or correct the name."),
  /// A route that is none.
  BAD_ROUTE("TRAFFIC-014", "Write a method and a path, such as 'GET /api/orders/{orderId}'."),
  /// A captured value in a body.
  CAPTURED_IN_BODY("TRAFFIC-015", "Use captured values in paths only; recordings rely on it."),
  /// A line of a script that is none.
  UNKNOWN_ACT("TRAFFIC-016", "Use one act per item, of those named."),
  /// A curve, a weekday or a time of day that is none.
  BAD_TIME("TRAFFIC-017", "Use one of those named."),
  /// A section without which there is no traffic.
  NOTHING_DEFINED("TRAFFIC-018", "Define at least one."),
  /// A parameter, a request or a value that nothing uses.
  UNUSED("TRAFFIC-019", "Remove it, or use it."),
  /// A JSON pointer that is none.
  BAD_POINTER("TRAFFIC-020", "Write it as RFC 6901 has it, such as '/orderId'."),
  /// A status that HTTP does not have.
  BAD_STATUS("TRAFFIC-021", "Use a number from 200 to 599."),
  /// A pattern that gives the same name for every number.
  BAD_PATTERN("TRAFFIC-022", "Put '{n}' where the number belongs."),
  /// A file of values that gives none.
  BAD_VALUES_FILE("TRAFFIC-023", "Name a YAML or JSON list of mappings with texts in this field."),
  /// A UUID of something that has none, or that somebody would draw.
  BAD_UUID("TRAFFIC-024", "Write 'uuid: session' under 'data', and use its name without 'draw'.");

  private final String code;
  private final String remedy;

  TrafficProblem(String code, String remedy) {
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
    return this == UNUSED
        ? Problem.warning(code, where, what, remedy)
        : Problem.error(code, where, what, remedy);
  }
}
