package stormglass.check;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// How artifacts can disagree with each other, each with its stable code and its remedy.
public enum CheckProblem {
  /// A policy or read model that the template should have a rule for has none.
  NO_RULE("CHECK-001", "Add a rule of this name to the template, or take the note off the board."),
  /// What the board has and the template has not begun with.
  NOT_YET("CHECK-002", "Build it when its turn comes."),
  /// A rule stands for nothing on the board.
  NO_POLICY(
      "CHECK-003",
      "Name it for the policy, or Project<ReadModel>; or put the policy on the board."),
  /// A rule listens to other events than its policy or read model.
  OTHER_EVENTS("CHECK-004", "Make the rule's pattern and the note's events agree."),
  /// No event of the board matches a rule.
  NO_MATCH("CHECK-005", "Mend the pattern; as it stands, the rule never acts."),
  /// A rule names a field that the schema of its event lacks.
  NO_FIELD("CHECK-006", "Correct the field's name, or add it to the schema."),
  /// A rule names a source that nobody on the board has.
  NO_SOURCE("CHECK-007", "Write <system>.<context>, as the schema does."),
  /// A rule names a detail-type that is no event of the board.
  NO_DETAIL_TYPE("CHECK-008", "Write the event's name as the board and its schema do."),
  /// A rule names an event, but not the source that says it.
  OTHER_SOURCE("CHECK-009", "Add the event's source to the rule, or take the event out."),
  /// A rule's target is read by no function.
  UNHEARD("CHECK-010", "Let a function take from it, or remove the target."),
  /// A function gets an event that its code does not know.
  NOT_HANDLED("CHECK-011", "Handle the event in the function, or take it out of the rule."),
  /// The code of functions is not there to be looked at.
  NOT_BUILT("CHECK-012", "Build the functions, then check again."),
  /// An actor's command has no function in a context that has functions.
  NO_FUNCTION("CHECK-013", "Add a function of this name to the template."),
  /// The template's registry holds another schema than the documents.
  OTHER_SCHEMA("CHECK-014", "Write the template's schemas anew from the documents."),
  /// The committed event classes are not those of the schemas.
  OTHER_CLASSES("CHECK-015", "Generate the classes anew: see events/README."),
  /// A note seen from afar is not there when looked at closely.
  NOT_ON_FINER_BOARD("CHECK-016", "Put it on the finer board, or correct its name."),
  /// A slice that is marked ready holds an open question.
  OPEN_HOTSPOT("CHECK-017", "Answer the hotspot with 'answer', or take 'ready' off the command."),
  /// A rule has no target.
  NO_TARGET("CHECK-018", "Give it a target."),
  /// A rule is there, but turned off.
  RULE_OFF("CHECK-019", "Take State: DISABLED off the rule, or remove the rule.");

  private final String code;
  private final String remedy;

  CheckProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `CHECK-004`.
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

  Problem warningAt(Where where, String what) {
    return Problem.warning(code, where, what, remedy);
  }
}
