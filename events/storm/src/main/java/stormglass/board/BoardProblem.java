package stormglass.board;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a board, with its stable code and its remedy.
public enum BoardProblem {
  /// A key that a board must have is missing.
  MISSING("BOARD-001", "Add it."),
  /// A value has the wrong kind.
  WRONG_KIND("BOARD-002", "Give it the form that the board in events/README shows."),
  /// A key means nothing where it stands.
  KEY("BOARD-003", "Remove it, or correct its spelling."),
  /// The level is none.
  LEVEL("BOARD-004", "Write big-picture, process or design."),
  /// A kind of note does not belong to the board's level.
  NOT_AT_LEVEL("BOARD-005", "Remove the section, or raise the level."),
  /// A name has not the form of names.
  NAME("BOARD-006", "Write the name in PascalCase, a context in lower case."),
  /// Two notes have one name.
  DUPLICATE("BOARD-007", "Rename one of the two; links could mean either."),
  /// A name stands for nothing on the board.
  UNKNOWN("BOARD-008", "Correct the spelling, or add the note."),
  /// An arrow is not allowed.
  EDGE("BOARD-009", "Put between the two what the grammar asks for."),
  /// A command has no handler.
  NO_HANDLER("BOARD-010", "Say with 'to' which aggregate or system handles it."),
  /// Nobody issues a command.
  NO_ISSUER("BOARD-011", "Say with 'by' which actor issues it, or let a policy do it."),
  /// A command changes nothing.
  NO_EFFECT("BOARD-012", "Say with 'produces' which events it leads to."),
  /// Nothing produces an event.
  NO_PRODUCER("BOARD-013", "Let a command or an external system produce it."),
  /// A policy lacks its event or its command.
  POLICY("BOARD-014", "Give it at least one event with 'when' and one command with 'then'."),
  /// Nothing feeds a read model.
  UNFED("BOARD-015", "Say with 'from' which events it is made of."),
  /// Nobody looks at a read model.
  UNREAD("BOARD-016", "Say with 'informs' who reads it, or remove it."),
  /// A note belongs to no context.
  NO_CONTEXT("BOARD-017", "Say with 'context' to which it belongs."),
  /// An event and what produces it stand in different contexts.
  CONTEXTS("BOARD-018", "Move one of the two: who decides says so."),
  /// A lane belongs to nobody.
  LANE("BOARD-019", "Give the lane an actor or a context."),
  /// An event's name does not say what has happened.
  TENSE("BOARD-020", "Name it in the past tense, or mark it 'state: true'."),
  /// A command's name does not say what to do.
  MOOD("BOARD-021", "Begin its name with a verb in the imperative."),
  /// A policy's name does not say when.
  WHENEVER("BOARD-022", "Name it <Command>When<Event>."),
  /// Policies go round in a circle that no actor is part of.
  LOOP("BOARD-023", "Break the circle, or make sure that it ends."),
  /// An event has no schema.
  NO_SCHEMA("BOARD-024", "Add events/schemas/<context>/<source>@<Event>.json."),
  /// A schema's event is not on the board.
  NO_EVENT("BOARD-025", "Put the event on the board, or remove the schema."),
  /// A schema and the board say different contexts.
  SOURCE("BOARD-026", "Make the schema's source and the event's context agree.");

  private final String code;
  private final String remedy;

  BoardProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `BOARD-004`.
  public String code() {
    return code;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  /// The problem at a place.
  public Problem at(Where where, String what) {
    return Problem.error(code, where, what, remedy);
  }

  /// The problem at a place where the board can be used all the same.
  public Problem warningAt(Where where, String what) {
    return Problem.warning(code, where, what, remedy);
  }
}
